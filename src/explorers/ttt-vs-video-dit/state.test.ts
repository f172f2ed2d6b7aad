import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costMetrics } from '@site/core/models/mixing/costCurve';
import { flopScopes, mixingMethods, surroundings } from '@site/core/models/mixing/costSettings';
import { chosenLength, realLengths } from './lengths';
import {
  checkpointGroups,
  codec,
  costSettings,
  lengthRange,
  methodsOf,
  miniBatchSizes,
  windowRange,
  type State,
} from './state';

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });

const states = fc
  .record<State>({
    layer: fc.constantFrom(...surroundings),
    metric: fc.constantFrom(...costMetrics),
    video: within(lengthRange.video),
    action: within(lengthRange.action),
    base: fc.constantFrom(...mixingMethods),
    with: fc.constantFrom(...mixingMethods),
    scope: fc.constantFrom(...flopScopes),
    form: fc.constantFrom('primal', 'dual'),
    passes: fc.constantFrom(1, 2),
    rates: fc.constantFrom('stored', 'needed'),
    scores: fc.constantFrom('fused', 'stored'),
    text: within(windowRange.text),
    window: within(windowRange.window),
    prefix: within(windowRange.prefix),
    klin: fc.constantFrom(...miniBatchSizes),
    kmlp: fc.constantFrom(...miniBatchSizes),
    group: fc.constantFrom(...checkpointGroups),
  })
  .filter(({ layer, base, with: other }) => {
    const shown = methodsOf(layer);
    return base !== other && shown.includes(base) && shown.includes(other);
  });

describe('the address', () => {
  it('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(codec.decode(codec.encode(state))).toEqual({ state });
      }),
    );
  });

  it.each([
    ['a length that is not drawn', '1;video=999', 'video'],
    ['a method compared with itself', '1;with=full', 'with'],
    ['the block of the video model in the action expert', '1;layer=action;base=block', 'base'],
    ['a mini-batch that the real lengths do not fill', '1;kmlp=48', 'kmlp'],
    ['a method by the name that it has in the code', '1;with=tttLinear', 'with'],
  ])('refuses %s', (_name, text, setting) => {
    expect(codec.decode(text)).toEqual({
      state: codec.initial,
      problem: { reason: 'badValue', setting, found: expect.any(String) },
    });
  });
});

describe('the real lengths', () => {
  it('are each recognised once chosen', () => {
    for (const layer of surroundings) {
      realLengths[layer].forEach(({ part }, index) => {
        expect(chosenLength({ ...codec.initial, layer, ...part })).toBe(index);
      });
    }
  });

  it('begin with the longest video', () => {
    expect(realLengths.video[chosenLength(codec.initial)]?.name).toBe('63 s');
  });
});

describe('costSettings', () => {
  it('leaves out what belongs to the other layer', () => {
    const odd: State = { ...codec.initial, passes: 1, prefix: 968, window: 7, text: 0 };
    expect(costSettings(odd)).toMatchObject({
      passes: 1,
      scores: 'fused',
      prefixTokens: 0,
      window: { windowTokens: 13 * 1350 },
    });
    expect(costSettings({ ...odd, layer: 'action', passes: 2 })).toMatchObject({
      passes: 1,
      scores: 'stored',
      prefixTokens: 968,
      window: { windowTokens: 7, windowStride: 7 },
    });
  });
});
