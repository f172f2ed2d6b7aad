import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralAugmentation } from '@site/core/models/augmentation/augmentation';
import { cameras } from '@site/core/models/augmentation/camera';
import { listAmounts } from '@site/core/models/augmentation/listAmounts';
import { followedConfigs, robotsOf } from '@site/core/models/dataPipeline/sampleChoice';
import { trackedStatsNames } from '@site/core/models/dataPipeline/trackedStats';
import { amountText, amountTexts, editedAugmentation } from './editedAugmentation';
import * as options from './state';
import { codec, limits, OWN, withTree, type State } from './state';

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const hundredth = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100);
const numbers = (minLength: number, maxLength: number) => fc.array(hundredth, { minLength, maxLength });
const typed = fc
  .string({ maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.length <= 40 && !/[\r\n]/.test(text));

const states: fc.Arbitrary<State> = fc
  .record({
    show: fc.constantFrom(...options.shows),
    tree: fc.constantFrom(...options.trees),
    model: fc.constantFrom(...options.modelTypes),
    horizon: within(limits.horizon),
    delta: fc.boolean(),
    discrete: fc.boolean(),
    prompt: fc.constantFrom(...options.promptSources),
    base: fc.boolean(),
    norm: fc.constantFrom(...options.normModes),
    stats: fc.constantFrom(...options.statsSources),
    framework: fc.constantFrom(...options.frameworks),
    way: fc.constantFrom(...options.ways),
    frame: within(limits.frame),
    stage: within(limits.stage),
    file: fc.constantFrom(...trackedStatsNames),
    quantity: fc.constantFrom(...options.quantities),
    dim: within(limits.dim),
    x: hundredth,
    mode: fc.constantFrom(...options.normModes),
    edit: fc.oneof(numbers(0, 0), numbers(4, 4)),
    format: fc.constantFrom(...options.promptFormats),
    text: typed,
    withState: fc.boolean(),
    values: numbers(0, 16),
    next: numbers(0, 16),
    motion: fc.constantFrom(...options.robots),
    mask: fc.array(fc.integer({ min: -16, max: 16 }), { maxLength: 8 }),
    joint: within(limits.dim),
    batches: fc.array(numbers(1, 7), { minLength: 1, maxLength: 8 }),
    samples: within(limits.samples),
    batch: fc.integer({ min: 256, max: 4096 }),
    processes: within(limits.processes),
    impl: fc.constantFrom(...options.implementations),
    camera: fc.constantFrom(...cameras),
    seed: within(limits.seed),
    per: fc.constantFrom(...options.drawnPer),
    pick: fc.nat(3),
    edited: fc.boolean(),
    find: typed,
    type: fc.constantFrom(...options.tableModels),
    where: fc.constantFrom(...options.presences),
    sort: fc.constantFrom(...options.sortFields),
    desc: fc.boolean(),
    row: fc.constantFrom('debug', 'pi05_simpler'),
  })
  .chain(({ edited, ...state }) =>
    fc
      .record({
        config: fc.constantFrom(OWN, ...followedConfigs[state.tree]),
        robot: fc.constantFrom(...robotsOf(state.tree)),
        amounts: fc.constant(edited ? neutralTexts(state.impl, state.camera) : []),
      })
      .map((rest) => ({ ...state, ...rest })),
  );

const neutralTexts = (impl: State['impl'], camera: State['camera']) =>
  listAmounts(neutralAugmentation(impl, camera)).map(({ value }) => amountText(value));

it('writes every state into an address that reads as the same state', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(codec.decode(codec.encode(state))).toEqual({ state });
    }),
  );
});

it('keeps the default out of the address', () => {
  expect(codec.encode(codec.initial)).toBe('1');
});

it.each([
  ['2;show=configs', { reason: 'version' }],
  ['1;colour=red', { reason: 'unknownSetting' }],
  ['1;show=everything', { reason: 'badValue', setting: 'show' }],
  ['1;config=pi05_simpler', { reason: 'badValue', setting: 'config' }],
  ['1;tree=fork;config=pi0_droid_jointpos_polaris', { reason: 'badValue', setting: 'config' }],
  ['1;config=own;robot=simpler', { reason: 'badValue', setting: 'robot' }],
  ['1;frame=40', { reason: 'badValue', setting: 'frame' }],
  ['1;edit=1,2,3', { reason: 'badValue', setting: 'edit' }],
  ['1;batch=4;processes=8', { reason: 'badValue', setting: 'processes' }],
  ['1;batches=0,x/1', { reason: 'badValue', setting: 'batches' }],
  ['1;batches=', { reason: 'badValue', setting: 'batches' }],
  ['1;amounts=6,6,0', { reason: 'badValue', setting: 'amounts' }],
  ['1;amounts=13,6,0,1,1,1', { reason: 'badValue', setting: 'amounts' }],
  ['1;impl=fork;amounts=1,X,0,0,0', { reason: 'badValue', setting: 'amounts' }],
])('gives the default for %s and says why', (text, problem) => {
  expect(codec.decode(text)).toEqual({ state: codec.initial, problem: expect.objectContaining(problem) });
});

describe('a change of the tree', () => {
  it('leads to a state that an address can hold', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...options.trees), (state, tree) => {
        const changed = { ...state, ...withTree(state, tree) };
        expect(codec.decode(codec.encode(changed))).toEqual({ state: changed });
      }),
    );
  });

  it('keeps the configuration where the tree has it', () => {
    const simpler = {
      ...codec.initial,
      ...withTree(codec.initial, 'fork'),
      config: 'pi05_simpler',
      robot: 'simpler',
    } as State;
    expect(withTree(codec.initial, 'fork').config).toBe('pi05_libero');
    expect(withTree(simpler, 'upstream')).toMatchObject({ config: 'pi0_libero', robot: 'libero' });
    expect(withTree(simpler, 'forkMain')).toMatchObject({ config: OWN, robot: 'simpler' });
  });
});

describe('edited amounts', () => {
  it('change one amount and keep the others', () => {
    const neutral = neutralAugmentation('pytorch', 'base_0_rgb');
    const texts = amountTexts(neutral, 'angleDeg', '2.5');
    expect(texts).toEqual(['6', '6', '2.5', '1', '1', '1']);
    expect(editedAugmentation('pytorch', 'base_0_rgb', texts)?.amounts).toEqual({ ...neutral.amounts, angleDeg: 2.5 });
  });

  it('know whole numbers, texts and flags by their range', () => {
    expect(editedAugmentation('pytorch', 'base_0_rgb', ['6.5', '6', '0', '1', '1', '1'])).toBeUndefined();
    expect(editedAugmentation('fork', 'base_0_rgb', ['0.9', 'U', '-10', '1', '8'])?.amounts).toEqual({
      cropScale: 0.9,
      cropPosition: 'U',
      rotationDeg: -10,
      flip: 1,
      colourPreset: 8,
    });
    const jax = editedAugmentation('jax', 'base_0_rgb', ['0', '0', '0', '0', '0', '0', '0', 'true']);
    expect(jax?.amounts).toMatchObject({ applied: true });
  });
});
