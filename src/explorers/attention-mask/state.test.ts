import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionRules } from '@site/core/models/attentionMask/attentionRule';
import { presets } from '@site/core/models/attentionMask/presets';
import { anyLayout, fastLayout, modelLayout } from '@site/tests/models/randomLayout';
import { isolatableKinds, layoutText, parseFree, parseLayout } from './layoutText';
import { availableStages, shownMask, tellingCell } from './shownMask';
import { codec, presetOf, reshaped, type State } from './state';

const layouts = fc.oneof(anyLayout, fastLayout, modelLayout).map(({ segments, isolatedKinds }) => ({
  segments,
  isolatedKinds: isolatableKinds.filter((kind) => isolatedKinds.includes(kind)),
}));
const layoutsOfReaders = fc.oneof(layouts, fc.constantFrom(...presets.map(({ layout }) => layout)));

const states: fc.Arbitrary<State> = fc
  .record({
    layout: layoutsOfReaders,
    rule: fc.constantFrom(...attentionRules),
    small: fc.boolean(),
    step: fc.nat(255),
    query: fc.option(fc.nat(4095)),
    key: fc.option(fc.nat(4095)),
  })
  .chain((state) => fc.constantFrom(...availableStages(state.layout)).map((stage) => ({ ...state, stage })));

describe('the address', () => {
  it('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(codec.decode(codec.encode(state))).toEqual({ state });
      }),
    );
  });

  it('names real configurations', () => {
    const [, droid] = presets;
    expect(codec.encode({ ...codec.initial, layout: droid?.layout as State['layout'] })).toBe('1;layout=pi05_droid');
  });

  it('writes other layouts as their segments', () => {
    const layout = parseLayout(
      'img256,img256x,lang12/48b,e1,state,act50,perc,dyn1/256,inv256/1,free0110-1011!act.free',
    );
    expect(layout).toBeDefined();
    expect(layoutText(layout as State['layout'])).toBe(
      'img256,img256x,lang12/48b,e1,state,act50,perc,dyn1/256,inv256/1,free0110-1011!act.free',
    );
  });

  it.each([
    '1;layout=pi07',
    '1;layout=',
    '1;layout=img0',
    '1;layout=lang5/4',
    '1;layout=dyn1/0',
    '1;layout=img1601',
    '1;layout=free01-011',
    '1;layout=act5!img',
    '1;layout=act5!act!act',
    `1;layout=${Array(17).fill('state').join(',')}`,
    '1;stage=fast',
    '1;stage=alignment',
    '1;layout=pi0_fast_droid;stage=action',
    '1;step=256',
    '1;key=-1',
    '2;small=1',
  ])('of %s is refused: the default is shown, and why', (text) => {
    const { state, problem } = codec.decode(text);
    expect(state).toEqual(codec.initial);
    expect(problem).toBeDefined();
  });
});

describe('parseFree', () => {
  it.each([
    ['', ''],
    ['012', '01'],
    ['012', '012'],
    ['0a', '11'],
    ['0'.repeat(65), '1'.repeat(65)],
  ])('refuses %j with %j', (att, pad) => {
    expect(parseFree(att, pad)).toBeUndefined();
  });
});

describe('reshaped', () => {
  it('leads to a state that the address can hold', () => {
    fc.assert(
      fc.property(states, layoutsOfReaders, (state, layout) => {
        const next = reshaped(state, { layout });
        expect(codec.decode(codec.encode(next))).toEqual({ state: next });
      }),
    );
  });

  it('leaves a stage that the layout does not have', () => {
    const fast = presets.find(({ config }) => config === 'pi0_fast_droid')?.layout as State['layout'];
    expect(reshaped({ ...codec.initial, stage: 'action', query: 3 }, { layout: fast })).toEqual({
      ...codec.initial,
      layout: fast,
    });
  });
});

describe('tellingCell', () => {
  it('is a pair of the matrix', () => {
    fc.assert(
      fc.property(states, (state) => {
        const shown = shownMask(state);
        const { query, key } = tellingCell(shown);
        expect(query).toBeLessThan(Math.max(1, shown.view.matrix.queries));
        expect(key).toBeLessThan(Math.max(1, shown.view.matrix.keys));
      }),
      { numRuns: 40 },
    );
  });

  it('is by default an action that reads a later one', () => {
    expect(tellingCell(shownMask(codec.initial))).toEqual({ query: 968, key: 1017 });
  });
});

it('recognises a preset by its layout', () => {
  for (const preset of presets) expect(presetOf(preset.layout)).toBe(preset);
  expect(presetOf({ segments: [{ kind: 'state' }], isolatedKinds: [] })).toBeUndefined();
});
