import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCodec, choice, decimal, flag, integer, list, text } from './addressCodec';

interface State {
  model: 'pi0' | 'pi05';
  ema: boolean;
  batch: number;
  rate: number;
  prompt: string;
  lengths: readonly number[];
}

const codec = addressCodec<State>(
  2,
  {
    model: choice(['pi0', 'pi05'], 'pi05'),
    ema: flag(true),
    batch: integer(32, 1, 4096),
    rate: decimal(1, 0, 10),
    prompt: text('', /^[^\n]*$/u, 40),
    lengths: list<number>([1, 2], integer(0, 0, 9), 4),
  },
  ({ model, batch }) => (model === 'pi0' && batch === 13 ? 'batch' : undefined),
);

const states = fc.record<State>({
  model: fc.constantFrom('pi0', 'pi05'),
  ema: fc.boolean(),
  batch: fc.integer({ min: 1, max: 4096 }).filter((batch) => batch !== 13),
  rate: fc.double({ min: 0, max: 10, noNaN: true }).map((rate) => Number(rate.toPrecision(6))),
  prompt: fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((prompt) => !prompt.includes('\n') && prompt.length <= 40),
  lengths: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
});

it('reads back what it writes, also through the browser', () => {
  fc.assert(
    fc.property(states, (state) => {
      const written = codec.encode(state);
      expect(codec.decode(written)).toEqual({ state });
      const url = new URL(`https://example.org/?x=${encodeURI(written)}#explorer`);
      expect(codec.decode(url.searchParams.get('x'))).toEqual({ state });
    }),
  );
});

it('never fails, whatever it is given', () => {
  const bits = fc.constantFrom('2', ';', '=', 'batch', 'model', 'pi0', '9', ',', '~', '-', 'e', ' ');
  const texts = fc.oneof(
    fc.string(),
    fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (given) => {
      const { state, problem } = codec.decode(given);
      expect(codec.decode(codec.encode(state)).state).toEqual(state);
      if (problem) expect(state).toEqual(codec.initial);
    }),
  );
});

it('writes only what differs from the default, readable', () => {
  expect(codec.encode(codec.initial)).toBe('2');
  expect(codec.encode({ ...codec.initial, batch: 8, lengths: [3] })).toBe('2;batch=8;lengths=3');
});

it('takes the default where there is no text', () => {
  expect(codec.decode(null)).toEqual({ state: codec.initial });
});

describe('refuses, with the default and the reason,', () => {
  it.each([
    ['another version', '1;batch=8', { reason: 'version', found: '1' }],
    ['an empty text', '', { reason: 'version', found: '' }],
    ['an unknown setting', '2;colour=red', { reason: 'unknownSetting', setting: 'colour' }],
    ['a value out of range', '2;batch=0', { reason: 'badValue', setting: 'batch', found: '0' }],
    ['a fraction for a whole number', '2;batch=1.5', { reason: 'badValue', setting: 'batch', found: '1.5' }],
    ['an empty number', '2;batch=', { reason: 'badValue', setting: 'batch', found: '' }],
    ['an unknown option', '2;model=pi1', { reason: 'badValue', setting: 'model', found: 'pi1' }],
    ['a flag that is no flag', '2;ema=yes', { reason: 'badValue', setting: 'ema', found: 'yes' }],
    ['infinity', '2;rate=1e99', { reason: 'badValue', setting: 'rate', found: '1e99' }],
    ['a list with a bad item', '2;lengths=1,x', { reason: 'badValue', setting: 'lengths', found: '1,x' }],
    ['a list that is too long', '2;lengths=1,1,1,1,1', { reason: 'badValue', setting: 'lengths', found: '1,1,1,1,1' }],
    ['a combination', '2;model=pi0;batch=13', { reason: 'badValue', setting: 'batch', found: '13' }],
    ['a name of every object', '2;__proto__=1', { reason: 'unknownSetting', setting: '__proto__' }],
  ])('%s', (_name, given, problem) => {
    expect(codec.decode(given)).toEqual({ state: codec.initial, problem });
  });
});
