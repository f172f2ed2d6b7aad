import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denoiserFloor, denoiserFloorMean } from './denoiserFloor';

const variance = fc.double({ min: 0, max: 50, noNaN: true });
const copies = fc.integer({ min: 1, max: 4 });

it('is the residual of the normal equations', () => {
  const time = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(
    fc.property(time, variance, copies, (t, s, k) => {
      // Covariances: the copies share a only; u = n₁ − a meets copy 1 through its noise, and all copies through a.
      const shared = (1 - t) ** 2 * s;
      const covariance = Array.from({ length: k }, (_, i) =>
        Array.from({ length: k }, (__, j) => shared + (i === j ? t ** 2 : 0)),
      );
      const withTarget = Array.from({ length: k }, (_, i) => (i === 0 ? t : 0) - (1 - t) * s);
      const weights = solved(covariance, withTarget);
      const explained = weights.reduce((sum, weight, i) => sum + weight * (withTarget[i] as number), 0);
      const residual = 1 + s - explained;
      expect(Math.abs(denoiserFloor(t, s, k) - residual)).toBeLessThan(1e-6 * (1 + s));
    }),
  );
});

it('is averaged as a plain sum over the times of training', () => {
  fc.assert(
    fc.property(variance, copies, (s, k) => {
      const steps = 200_000;
      let sum = 0;
      for (let i = 0; i < steps; i += 1) {
        // u = v² has the density 3v² in v.
        const v = (i + 0.5) / steps;
        sum += 3 * v ** 2 * denoiserFloor(0.999 * v ** 2 + 0.001, s, k);
      }
      const { mse, predictMeanMse } = denoiserFloorMean(s, k);
      expect(Math.abs(mse - sum / steps)).toBeLessThan(1e-6 * (1 + mse));
      expect(predictMeanMse).toBe(1 + s);
    }),
    { numRuns: 20 },
  );
});

it('keeps its accuracy where the peak at t = 1 is high: half of a Lorentz curve, times the density there', () => {
  const half = (1e4 * Math.PI) / 2;
  expect(denoiserFloorMean(1e8, 1).mse / (half * (1.5 / 0.999))).toBeCloseTo(1, 3);
});

/** Gauss elimination; the matrices of the test are positive definite. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  rows.forEach((pivot, p) => {
    rows.forEach((row, i) => {
      if (i === p) return;
      const factor = (row[p] as number) / (pivot[p] as number);
      pivot.forEach((value, column) => (row[column] = (row[column] as number) - factor * value));
    });
  });
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
