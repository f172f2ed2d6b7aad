import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSpaced } from './logSpaced';

describe('logSpaced', () => {
  it('rises from the first to the last length in whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 2, max: 500_000 }),
        fc.integer({ min: 2, max: 300 }),
        (from, more, count) => {
          const points = logSpaced(from, from + more, count);
          expect(points[0]).toBe(from);
          expect(points.at(-1)).toBe(from + more);
          expect(points.length).toBeLessThanOrEqual(count);
          points.forEach((point, index) => {
            expect(Number.isInteger(point)).toBe(true);
            if (index > 0) expect(point).toBeGreaterThan(points[index - 1] as number);
          });
        },
      ),
    );
  });

  it('keeps the ratio between neighbours', () => {
    expect(logSpaced(1, 10_000, 5)).toEqual([1, 10, 100, 1000, 10_000]);
  });
});
