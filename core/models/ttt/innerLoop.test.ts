import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseLearningRates, configuredBaseLr, layerBaseLr } from './baseLearningRates';
import { innerLoop, lossAfterByRate, type InnerLoopSettings } from './innerLoop';

const settings: InnerLoopSettings = {
  seed: 1,
  tokens: 8,
  headDim: 4,
  inputScale: 1,
  rateBias: 0,
  gateAlpha: 0.1,
  baseLr: layerBaseLr,
};

const anySettings: fc.Arbitrary<InnerLoopSettings> = fc.record({
  seed: fc.integer({ min: 0, max: 999 }),
  tokens: fc.integer({ min: 1, max: 16 }),
  headDim: fc.integer({ min: 2, max: 8 }),
  inputScale: fc.constantFrom(0.1, 1, 5, 20),
  rateBias: fc.integer({ min: -4, max: 4 }),
  gateAlpha: fc.constantFrom(-2, 0, 0.1, 1),
  baseLr: fc.constantFrom(...baseLearningRates),
});

it('holds finite numbers only, whatever is set', () => {
  fc.assert(
    fc.property(anySettings, (any) => {
      const numbers = JSON.stringify(innerLoop(any));
      expect(numbers).not.toContain('null');
    }),
  );
});

it('makes the two correct forms agree', () => {
  fc.assert(
    fc.property(anySettings, (any) => {
      expect(innerLoop(any).difference).toBeLessThan(1e-6);
    }),
  );
});

it('says what the primal branch of the file does', () => {
  const status = (tokens: number, headDim: number) => innerLoop({ ...settings, tokens, headDim }).forkPrimal;
  expect(status(1, 4)).toMatchObject({ status: 'equal' });
  expect(status(4, 4)).toMatchObject({ status: 'wrong' });
  expect(status(8, 4)).toEqual({ status: 'raises', error: 'shapeMismatch' });
  expect(status(1, 4)).toHaveProperty('difference', expect.closeTo(0, 9));
  expect(status(4, 4)).not.toHaveProperty('difference', expect.closeTo(0, 2));
});

it('hardly moves the weights at the rate of the config, and rewrites them at the rate of the layers', () => {
  const [configured, used] = [configuredBaseLr, layerBaseLr].map((baseLr) => innerLoop({ ...settings, baseLr }));
  expect(configured?.weightChange).toBeLessThan(0.05);
  expect(used?.weightChange).toBeGreaterThan(1);
  expect(configured?.losses.before).toBe(used?.losses.before);
  const kept = [configured, used].map((result) => (result?.losses.after ?? 0) / (result?.losses.before ?? 1));
  expect(kept[0]).toBeGreaterThan(0.99);
  expect(kept[1]).toBeLessThan(0.5);
});

it('tends to no change as the base rate goes to zero', () => {
  fc.assert(
    fc.property(anySettings, (any) => {
      const [larger, smaller] = [1e-9, 1e-12].map((baseLr) => innerLoop({ ...any, baseLr }).weightChange);
      expect(smaller).toBeCloseTo((larger ?? 0) / 1000, 6);
      expect(innerLoop({ ...any, baseLr: 0 }).weightChange).toBe(0);
    }),
  );
});

it('has the rates of the code among those that can be chosen, in order', () => {
  expect(baseLearningRates).toContain(1);
  expect(baseLearningRates).toContain(5e-5);
  expect(baseLearningRates.toSorted((a, b) => a - b)).toEqual(baseLearningRates);
});

it('gives the loss at each rate as the whole result has it', () => {
  const losses = lossAfterByRate(settings, baseLearningRates);
  expect(losses).toHaveLength(baseLearningRates.length);
  baseLearningRates.forEach((baseLr, index) =>
    expect(losses[index]).toBeCloseTo(innerLoop({ ...settings, baseLr }).losses.after, 9),
  );
});

it('gates every channel alike, and shuts at zero', () => {
  expect(innerLoop(settings).gate).toEqual([0.1, 0.1, 0.1, 0.1].map(Math.tanh));
  expect(
    innerLoop({ ...settings, gateAlpha: 0 })
      .gated.flat()
      .every((value) => value === 0),
  ).toBe(true);
});
