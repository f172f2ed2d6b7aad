import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseLearningRates } from '@site/core/models/ttt/baseLearningRates';
import { pictures } from './picture';
import { codec, limits, type State } from './state';

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const tenths = ([min, max]: readonly [number, number]) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);

const states = fc.record<State>({
  tokens: within(limits.tokens),
  dim: within(limits.dim),
  lr: fc.constantFrom(...baseLearningRates),
  bias: tenths(limits.bias),
  scale: tenths(limits.scale),
  alpha: tenths(limits.alpha),
  seed: within(limits.seed),
  show: fc.constantFrom(...pictures),
  row: fc.integer({ min: 0, max: 15 }),
  column: fc.integer({ min: 0, max: 23 }),
});

it('reads back every state from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(codec.decode(codec.encode(state))).toEqual({ state });
    }),
  );
});

it('writes the rate as the config does', () => {
  expect(codec.encode({ ...codec.initial, lr: 5e-5, tokens: 8 })).toBe('1;tokens=8;lr=5e-5');
});

it.each(['1;tokens=17', '1;dim=1', '1;lr=3e-5', '1;lr=', '1;scale=0', '1;show=all', '2;tokens=4', '1;column=24'])(
  'takes the default for %s, and says why',
  (text) => {
    const { state, problem } = codec.decode(text);
    expect(state).toEqual(codec.initial);
    expect(problem).toBeDefined();
  },
);
