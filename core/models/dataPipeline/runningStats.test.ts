import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactStats } from './exactStats';
import { runningStats } from './runningStats';

const value = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -2, max: 2 }));
const batches = fc
  .integer({ min: 1, max: 3 })
  .chain((dims) =>
    fc.array(fc.array(fc.array(value, { minLength: dims, maxLength: dims }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .filter((given) => given.flat().length >= 2);

/** One dimension by the written rule: bins from counts of values below each edge, nothing cleverer. */
function naiveHistogram(given: readonly number[][][], dim: number) {
  const bins = 5000;
  const linspace = (a: number, b: number) =>
    Array.from({ length: bins + 1 }, (_, i) => (i === bins ? b : a + i * ((b - a) / bins)));
  const below = (values: readonly number[], weights: readonly number[], edges: readonly number[]) =>
    edges.map((edge, i) =>
      values.reduce((sum, x, k) => sum + (x < edge || (i === bins && x === edge) ? (weights[k] as number) : 0), 0),
    );
  const histogram = (values: readonly number[], weights: readonly number[], edges: readonly number[]) => {
    const sums = below(values, weights, edges);
    return sums.slice(1).map((sum, i) => sum - (sums[i] as number));
  };
  const allDims = given[0]?.[0]?.map((_, each) => each) ?? [];
  const range = (vectors: readonly number[][], each: number): [number, number] => {
    const column = vectors.map((vector) => vector[each] as number);
    return [Math.min(...column), Math.max(...column)];
  };

  let edges: number[] = [];
  let counts: number[] = [];
  given.forEach((batch, index) => {
    const column = batch.map((vector) => vector[dim] as number);
    const before = given.slice(0, index).flat();
    const until = given.slice(0, index + 1).flat();
    if (index === 0) {
      const [min, max] = range(batch, dim);
      edges = linspace(min - 1e-10, max + 1e-10);
      counts = edges.slice(1).map(() => 0);
    } else if (allDims.some((each) => String(range(before, each)) !== String(range(until, each)))) {
      const occupied = counts.flatMap((count, bin) => (count > 0 ? [bin] : []));
      const next = linspace(...range(until, dim));
      counts = histogram(
        occupied.map((bin) => edges[bin] as number),
        occupied.map((bin) => counts[bin] as number),
        next,
      );
      edges = next;
    }
    const added = histogram(
      column,
      column.map(() => 1),
      edges,
    );
    counts = counts.map((count, bin) => count + (added[bin] as number));
  });
  return { edges, counts };
}

describe('runningStats', () => {
  it('has the mean and the deviation of all numbers at once', () => {
    fc.assert(
      fc.property(batches, (given) => {
        const running = runningStats(given);
        const exact = exactStats(given);
        exact.mean.forEach((mean, dim) => expect(running.mean[dim]).toBeCloseTo(mean, 9));
        exact.std.forEach((std, dim) => expect(running.std[dim]).toBeCloseTo(std, 6));
      }),
    );
  });

  it('has the histogram and the quantiles of the rule as it is written', () => {
    fc.assert(
      fc.property(batches, (given) => {
        const running = runningStats(given);
        running.mean.forEach((_, dim) => {
          const { edges, counts } = naiveHistogram(given, dim);
          const cumulative = counts.map((_, bin) => counts.slice(0, bin + 1).reduce((sum, each) => sum + each, 0));
          const quantile = (part: number) => {
            const bin = cumulative.findIndex((sum) => sum >= part * running.count);
            return edges[bin === -1 ? 5000 : bin];
          };
          expect(running.histogramTotals[dim]).toBe(cumulative.at(-1));
          expect(running.q01[dim]).toBe(quantile(0.01));
          expect(running.q99[dim]).toBe(quantile(0.99));
        });
      }),
      { numRuns: 8 },
    );
  });

  it('is within a bin of the smallest and largest numbers in a single batch, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value), { minLength: 2, maxLength: 50 }), (vectors) => {
        const { q01, q99, histogramTotals, count } = runningStats([vectors]);
        const numbers = vectors.flat().sort((a, b) => a - b);
        const width = ((numbers.at(-1) as number) - (numbers[0] as number)) / 5000 + 1e-9;
        expect(histogramTotals).toEqual([count]);
        // Of at most 50 numbers the quantiles are the first and the last one.
        expect(Math.abs((q01[0] as number) - (numbers[0] as number))).toBeLessThanOrEqual(width);
        expect(Math.abs((q99[0] as number) - (numbers.at(-1) as number))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses the smallest numbers of the first batch when the range grows, but not if the minimum falls too', () => {
    expect(runningStats([[[0], [0], [1]], [[2]]])).toMatchObject({ count: 4, histogramTotals: [2] });
    expect(runningStats([[[0], [0], [1]], [[-1]]])).toMatchObject({ count: 4, histogramTotals: [4] });
  });

  it('leaves of constant data the deviation that rounding leaves in the real code', () => {
    // From the real RunningStats: one column is added up in another order than two.
    expect(runningStats([Array(20).fill([3.3])]).std).toEqual([4.2146848510894035e-8]);
    expect(runningStats([Array(20).fill([3.3, 3.3])]).std).toEqual([5.960464477539063e-8, 5.960464477539063e-8]);
  });

  it('refuses vectors of another length, and fewer than two', () => {
    expect(() => runningStats([[[1, 2]], [[1]]])).toThrow(expect.objectContaining({ kind: 'dimMismatch' }));
    expect(() => runningStats([])).toThrow(expect.objectContaining({ kind: 'tooFewVectors' }));
  });
});

describe('exactStats', () => {
  it('interpolates percentiles', () => {
    const { mean, std, q01, q99 } = exactStats([[[0], [10]], [[20]]]);
    expect([mean, q01, q99]).toEqual([[10], [expect.closeTo(0.2, 12)], [expect.closeTo(19.8, 12)]]);
    expect(std[0]).toBeCloseTo(Math.sqrt(200 / 3), 12);
  });
});
