import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotation, scaling, sourceOf } from './affineMap';
import { emptyPicture, pictureSide, type Picture } from './picture';
import { resample, type Window } from './resample';

const noise: Picture = emptyPicture().map((_, index) => ((index * 7919) % 101) / 100);

/** Every source pixel weighs as much as its tent, one pixel wide on each side, is high at the position. */
function naive(source: Picture, row: number, col: number, window?: Window): number[] {
  const push = (place: number, start: number) =>
    window ? Math.max(start, Math.min(start + window.side - 1, place)) : place;
  const [y, x] = [push(row, window?.startRow ?? 0), push(col, window?.startCol ?? 0)];
  const mixed = [0, 0, 0];
  for (let index = 0; index < source.length; index += 1) {
    const pixel = Math.floor(index / 3);
    const tent = (distance: number) => Math.max(0, 1 - Math.abs(distance));
    const weight = tent(Math.floor(pixel / pictureSide) - y) * tent((pixel % pictureSide) - x);
    mixed[index % 3] = (mixed[index % 3] as number) + weight * (source[index] as number);
  }
  return mixed;
}

const outputs = fc.constantFrom([0, 0], [0, 223], [223, 223], [112, 0], [60, 170], [222, 5]);
const maps = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map((angle) => rotation(angle, 224 / 223)),
  fc.double({ min: 0.9, max: 1.1, noNaN: true }).map((scale) => scaling(scale, -3.25, scale, 4.5)),
);
const window = fc.record({ startRow: fc.nat(12), startCol: fc.nat(12), side: fc.constant(212) });

test('mixes four pixels as the sum over all pixels would, with black around the picture or within a window', () => {
  fc.assert(
    fc.property(maps, fc.option(window, { nil: undefined }), outputs, (map, within, [row, col]) => {
      const result = resample(noise, { map, window: within });
      const source = sourceOf(map, { row: row as number, col: col as number });
      const index = ((row as number) * pictureSide + (col as number)) * 3;
      naive(noise, source.row, source.col, within).forEach((expected, channel) => {
        expect(result[index + channel]).toBeCloseTo(expected, 5);
      });
    }),
    { numRuns: 20 },
  );
});

test('the map that leaves everything in place gives the picture back', () => {
  const result = resample(noise, { map: scaling(1, 0, 1, 0) });
  expect(result.every((value, index) => value === noise[index])).toBe(true);
});
