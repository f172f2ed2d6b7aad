import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patchEntry } from './patchEntry';

it('names each value of the picture once, in the order of the patches', () => {
  const sizes = fc.record({ patchSize: fc.integer({ min: 1, max: 5 }), patches: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(sizes, ({ patchSize, patches }) => {
      const imageSize = patchSize * patches;
      const found: number[] = [];
      for (let token = 0; token < patches ** 2; token += 1) {
        for (let offset = 0; offset < 3 * patchSize ** 2; offset += 1) {
          found.push(patchEntry(imageSize, patchSize, token, offset).flatIndex);
        }
      }
      expect(found).toEqual(unfolded(imageSize, patchSize));
    }),
    { numRuns: 20 },
  );
});

it('gives the place besides the index', () => {
  expect(patchEntry(224, 14, 17, 196 + 15)).toEqual({ channel: 1, row: 15, col: 15, flatIndex: 50176 + 15 * 224 + 15 });
});

/** Patches of a picture whose values are their own places, cut by loops over patches, channels and pixels. */
function unfolded(imageSize: number, patchSize: number): number[] {
  const entries: number[] = [];
  for (let top = 0; top < imageSize; top += patchSize)
    for (let left = 0; left < imageSize; left += patchSize)
      for (let channel = 0; channel < 3; channel += 1)
        for (let y = top; y < top + patchSize; y += 1)
          for (let x = left; x < left + patchSize; x += 1) entries.push((channel * imageSize + y) * imageSize + x);
  return entries;
}
