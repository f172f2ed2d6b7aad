import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingStages } from '@site/core/models/alignment/alignmentReading';
import { outcomes } from '@site/core/models/alignment/phaseTimeline';
import {
  codec,
  contrastOf,
  edited,
  limits,
  mapKinds,
  phaseIds,
  readingOf,
  resized,
  shows,
  withStage,
  type State,
} from './state';

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const hundredth = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100);

const settings: fc.Arbitrary<State> = fc
  .record({
    show: fc.constantFrom(...shows),
    stage: fc.constantFrom(...readingStages),
    horizon: within(limits.horizon),
    image: within(limits.image),
    query: fc.nat(7),
    key: fc.nat(7),
    dims: within(limits.dims),
    negatives: within(limits.negatives),
    tau: fc.integer({ min: 1, max: 1000 }).map((value) => value / 100),
    seed: within(limits.seed),
    map: fc.constantFrom(...mapKinds),
    degrees: within(limits.degrees),
    factor: hundredth.map((value) => value / 10).filter((value) => Math.abs(value) > 1e-3),
    outcome: fc.constantFrom('all' as const, ...outcomes),
    phase: fc.constantFrom('all' as const, ...phaseIds),
    edit: fc.boolean(),
  })
  .chain(({ edit, ...state }) => {
    const vector = fc.array(hundredth, { minLength: state.dims, maxLength: state.dims });
    const count = state.negatives + 2;
    const vectors = edit ? fc.array(vector, { minLength: count, maxLength: count }) : fc.constant([]);
    return fc.record({ rank: fc.nat(state.dims), vectors }).map((rest) => ({ ...state, ...rest }));
  });

const problem = (text: string) => codec.decode(text).problem;

it('writes every state into an address that reads as the same state', () => {
  fc.assert(
    fc.property(settings, (state) => {
      expect(codec.decode(codec.encode(state))).toEqual({ state });
    }),
  );
});

it('keeps the default out of the address', () => {
  expect(codec.encode(codec.initial)).toBe('1');
});

it.each([
  ['2;show=phases', { reason: 'version' }],
  ['1;colour=red', { reason: 'unknownSetting' }],
  ['1;show=everything', { reason: 'badValue', setting: 'show' }],
  ['1;horizon=0', { reason: 'badValue', setting: 'horizon' }],
  ['1;tau=0', { reason: 'badValue', setting: 'tau' }],
  // The sequences without E-token, or without action chunk, have eight parts.
  ['1;stage=training-55c4ee9', { reason: 'badValue', setting: 'query' }],
  ['1;stage=sampling-7a75ac2;query=0;key=8', { reason: 'badValue', setting: 'key' }],
  ['1;dims=2;rank=3', { reason: 'badValue', setting: 'rank' }],
  ['1;vectors=1,0/0,1/1', { reason: 'badValue', setting: 'vectors' }],
  ['1;vectors=1,0/0,1/1,1', { reason: 'badValue', setting: 'vectors' }],
])('gives the default for %s and says why', (text, expected) => {
  expect(problem(text)).toMatchObject(expected);
  expect(codec.decode(text).state).toEqual(codec.initial);
});

describe('changes that touch several settings', () => {
  it('lead to states that an address can hold', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...readingStages), within(limits.dims), (state, stage, dims) => {
        for (const part of [withStage(state, stage), resized(state, { dims })]) {
          const changed = { ...state, ...part };
          expect(codec.decode(codec.encode(changed))).toEqual({ state: changed });
        }
      }),
    );
  });

  it('keep the chosen parts by name', () => {
    const before = codec.initial;
    const after = { ...before, ...withStage(before, 'sampling-7a75ac2') };
    expect(readingOf(after).parts[after.query]?.name).toBe(readingOf(before).parts[before.query]?.name);
    expect(readingOf(after).parts[after.key]?.name).toBe(readingOf(before).parts[before.key]?.name);
  });

  it('take vectors as typed, or refuse them', () => {
    const part = edited(codec.initial, '1, 0 / 0.5, -0.25 / 0, 1');
    expect(part).toEqual({
      vectors: [
        [1, 0],
        [0.5, -0.25],
        [0, 1],
      ],
      dims: 2,
      negatives: 1,
      rank: 1,
    });
    expect(contrastOf({ ...codec.initial, ...part })).toEqual({
      anchor: [1, 0],
      positive: [0.5, -0.25],
      negatives: [[0, 1]],
    });
    for (const text of ['', '1,0/0,1', '1,0/0,1/1', '1,0/0,x/1,1']) expect(edited(codec.initial, text)).toBeUndefined();
  });
});
