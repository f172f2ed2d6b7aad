import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyMatrix, sharedMatrix, type SharedMap } from './sharedMap';

const dimensions = fc.integer({ min: 2, max: 8 });
const map: fc.Arbitrary<SharedMap> = fc.oneof(
  fc.constant({ kind: 'identity' } as const),
  fc.record({ kind: fc.constant('rotation' as const), degrees: fc.integer({ min: -360, max: 360 }) }),
  fc.record({ kind: fc.constant('scaling' as const), factor: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ kind: fc.constant('stretch' as const), factor: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ kind: fc.constant('projection' as const), rank: fc.integer({ min: 0, max: 8 }) }),
);
const length = (vector: number[]) => Math.hypot(...vector);

it('maps lengths and axes as its name says', () => {
  fc.assert(
    fc.property(map, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 8 }), (each, vector) => {
      const mapped = applyMatrix(sharedMatrix(each, vector.length), vector);
      if (each.kind === 'identity') expect(mapped).toEqual(vector);
      if (each.kind === 'rotation') expect(length(mapped)).toBeCloseTo(length(vector), 9);
      if (each.kind === 'scaling') expect(length(mapped)).toBeCloseTo(Math.abs(each.factor) * length(vector), 9);
      if (each.kind === 'stretch') {
        expect(mapped[0]).toBeCloseTo(each.factor * (vector[0] as number), 9);
        expect(mapped.slice(1)).toEqual(vector.slice(1));
      }
      if (each.kind === 'projection') {
        expect(mapped.map((x) => x + 0)).toEqual(vector.map((x, axis) => (axis < each.rank ? x : 0)));
      }
    }),
  );
});

it('turns by the angle and is orthogonal in any number of dimensions', () => {
  expect(applyMatrix(sharedMatrix({ kind: 'rotation', degrees: 90 }, 3), [1, 0, 5])).toEqual([
    expect.closeTo(0, 12),
    expect.closeTo(1, 12),
    5,
  ]);
  fc.assert(
    fc.property(dimensions, fc.integer({ min: -180, max: 180 }), (size, degrees) => {
      const rows = sharedMatrix({ kind: 'rotation', degrees }, size);
      rows.forEach((row, i) =>
        // R·Rᵀ: row i is row i of R applied to the transpose.
        rows.forEach((other, j) =>
          expect(row.reduce((sum, x, k) => sum + x * (other[k] as number), 0)).toBeCloseTo(i === j ? 1 : 0, 12),
        ),
      );
    }),
  );
});
