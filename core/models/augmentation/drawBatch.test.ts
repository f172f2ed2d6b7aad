import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Augmentation, Implementation } from './augmentation';
import { cameras, isWrist } from './camera';
import { drawBatch } from './drawBatch';
import { listAmounts } from './listAmounts';

const implementations = fc.constantFrom<Implementation>('pytorch', 'jax', 'fork');
const seeds = fc.integer();
const amounts = (augmentations: readonly Augmentation[]) => augmentations.map((one) => JSON.stringify(one.amounts));
const distinct = (augmentations: readonly Augmentation[]) => new Set(amounts(augmentations)).size;

test('a seed always gives the same amounts, and another seed others', () => {
  fc.assert(
    fc.property(implementations, seeds, (implementation, seed) => {
      expect(drawBatch(implementation, seed, 4)).toEqual(drawBatch(implementation, seed, 4));
    }),
  );
  const first = Array.from({ length: 50 }, (_, seed) => drawBatch('pytorch', seed, 1).base_0_rgb);
  expect(distinct(first.flat())).toBe(50);
});

test('amounts lie in their ranges, and the geometry of a wrist camera is neutral', () => {
  fc.assert(
    fc.property(implementations, seeds, (implementation, seed) => {
      const drawn = Object.values(drawBatch(implementation, seed, 3)).flat();
      for (const augmentation of drawn) {
        for (const { value, range } of listAmounts(augmentation)) {
          if (range.kind === 'choice') expect(range.options).toContain(value);
          else expect(Number(value) >= range.min && Number(value) <= range.max).toBe(true);
          if (range.kind === 'integer') expect(Number.isInteger(value)).toBe(true);
          if (range.part === 'geometry' && isWrist(augmentation.camera)) expect(value).toBe(range.neutral);
        }
      }
    }),
  );
});

test('PyTorch: the whole batch shares its amounts, every camera draws its own', () => {
  const batch = drawBatch('pytorch', 5, 8);
  for (const camera of cameras) expect(distinct(batch[camera])).toBe(1);
  expect(distinct([batch.left_wrist_0_rgb, batch.right_wrist_0_rgb].flat())).toBe(2);
});

test('JAX: every sample draws its own, both wrists the same', () => {
  const batch = drawBatch('jax', 5, 8);
  for (const camera of cameras) expect(distinct(batch[camera])).toBe(8);
  expect(amounts(batch.left_wrist_0_rgb)).toEqual(amounts(batch.right_wrist_0_rgb));
  const hues = (augmentations: readonly Augmentation[]) =>
    augmentations.map((one) => (one.implementation === 'jax' ? one.amounts.hue : undefined));
  expect(hues(batch.base_0_rgb)).not.toEqual(hues(batch.left_wrist_0_rgb));
});

test('fork: samples and cameras draw their own; one recorded flip mirrors the batch of that camera', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, batchSize) => {
      const batch = drawBatch('fork', seed, batchSize);
      for (const camera of cameras) {
        const drawn = batch[camera].flatMap((one) => (one.implementation === 'fork' ? [one] : []));
        const anyFlip = drawn.some((one) => one.amounts.flip === 1);
        expect(drawn.map(({ batchFlips }) => batchFlips)).toEqual(Array.from({ length: batchSize }, () => anyFlip));
        if (isWrist(camera)) expect(anyFlip).toBe(false);
      }
    }),
  );
  expect(distinct(drawBatch('fork', 1, 64).base_0_rgb)).toBeGreaterThan(16);
});

test('how often: the fork leaves half of the samples alone, half of the jitters are applied, all starts occur', () => {
  const many = 4000;
  const records = drawBatch('fork', 3, many).right_wrist_0_rgb;
  const changed = records.filter((one) => one.implementation === 'fork' && one.amounts.colourPreset !== 0).length;
  expect(changed / many).toBeCloseTo(0.5 * (8 / 9), 1);
  const jitters = drawBatch('jax', 3, many).base_0_rgb;
  const applied = jitters.filter((one) => one.implementation === 'jax' && one.amounts.applied).length;
  expect(applied / many).toBeCloseTo(0.5, 1);
  const crops = drawBatch('pytorch', 3, many, 'sample').base_0_rgb;
  const starts = new Set(crops.map((one) => (one.implementation === 'pytorch' ? one.amounts.startRow : undefined)));
  expect([...starts].sort((a, b) => Number(a) - Number(b))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('drawn otherwise than in the code: PyTorch per sample, JAX per batch', () => {
  expect(distinct(drawBatch('pytorch', 5, 8, 'sample').base_0_rgb)).toBe(8);
  expect(distinct(drawBatch('jax', 5, 8, 'batch').base_0_rgb)).toBe(1);
});
