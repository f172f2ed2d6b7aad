import { expect, it } from 'vitest';
import { batchFlip, flipProbabilities } from './batchFlip';

it('mirrors all pictures of a batch or none', () => {
  expect(batchFlip([0, 0])).toEqual([false, false]);
  expect(batchFlip([0, 1, 0])).toEqual([true, true, true]);
  expect(batchFlip([])).toEqual([]);
});

it.each([1, 2, 3, 4])('agrees with every possible batch of %i', (batch) => {
  for (const obsAugProb of [0, 0.3, 0.5, 1]) {
    const expected = { anyFlip: 0, mislabelledSampleShare: 0, sampleMismatchShare: 0, batchMismatch: 0 };
    for (const { augmented, drawn, weight } of batches(batch, obsAugProb)) {
      // First pass: the drawn flips decide for the batch; what is not augmented keeps its own picture and no flip on record.
      const mirrored = batchFlip(drawn).map((flipped, i) => flipped && augmented[i] === 1);
      const recorded = drawn.map((flip, i) => (augmented[i] === 1 ? flip : 0));
      // Replay of the next frame: the records decide. A record of no augmentation is a no-op and keeps its picture.
      const nextMirrored = batchFlip(recorded).map((flipped, i) => flipped && augmented[i] === 1);
      const mislabelled = mirrored.filter((flipped, i) => flipped && recorded[i] === 0).length;
      const mismatched = mirrored.filter((flipped, i) => flipped && !nextMirrored[i]).length;
      if (drawn.includes(1)) expected.anyFlip += weight;
      expected.mislabelledSampleShare += (weight * mislabelled) / batch;
      expected.sampleMismatchShare += (weight * mismatched) / batch;
      if (mismatched > 0) expected.batchMismatch += weight;
    }
    const actual = flipProbabilities(batch, obsAugProb);
    for (const [key, value] of Object.entries(expected)) expect(actual).toHaveProperty(key, expect.closeTo(value, 12));
  }
});

/** All combinations of draws with their probability. */
function batches(batch: number, obsAugProb: number) {
  return Array.from({ length: 4 ** batch }, (_, code) => {
    const bits = Array.from({ length: 2 * batch }, (__, bit) => (code >> bit) & 1);
    const augmented = bits.slice(0, batch);
    const drawn = bits.slice(batch);
    const weight = augmented.reduce((product, on) => product * (on === 1 ? obsAugProb : 1 - obsAugProb), 0.5 ** batch);
    return { augmented, drawn, weight };
  });
}
