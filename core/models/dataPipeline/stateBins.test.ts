import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discretizeState, leftEdge } from './stateBins';

const value = fc.double({ min: -3, max: 3, noNaN: true });

it('never gives a larger number a smaller bin', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [low, high] = discretizeState([Math.min(a, b), Math.max(a, b)]) as [number, number];
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

it('gives the bin that holds the number, and none below the first', () => {
  fc.assert(
    fc.property(value, (x) => {
      const [bin] = discretizeState([x]) as [number];
      if (bin >= 0) expect(leftEdge(bin)).toBeLessThanOrEqual(x);
      else expect(x).toBeLessThan(-1);
      if (bin < 255) expect(leftEdge(bin + 1)).toBeGreaterThan(x);
    }),
  );
});

it('tells numbers apart that are next to an edge', () => {
  const edge = 127 / 128;
  expect(discretizeState([edge, edge - 2 ** -53, -(2 ** -60), 0])).toEqual([255, 254, 127, 128]);
});
