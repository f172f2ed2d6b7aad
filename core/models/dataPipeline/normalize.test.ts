import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, unnormalize, type NormMode, type NormStats } from './normalize';

const mode = fc.constantFrom<NormMode>('zScore', 'quantile');
const real = fc.double({ min: -100, max: 100, noNaN: true });

/** Statistics of `dims` dimensions that vary, and as many vectors as the depth asks for. */
const normalization = fc.integer({ min: 1, max: 6 }).chain((dims) => {
  const row = fc.array(real, { minLength: dims, maxLength: dims });
  const spread = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: dims, maxLength: dims });
  return fc.record({
    x: fc.array(row, { minLength: 1, maxLength: 4 }),
    stats: fc
      .record({ mean: row, std: spread, q01: row, width: spread })
      .map(({ mean, std, q01, width }): NormStats => ({
        mean,
        std,
        q01,
        q99: q01.map((low, dim) => low + (width[dim] as number)),
      })),
  });
});

describe('normalize and unnormalize', () => {
  it('are inverse where data and statistics have the same width', () => {
    fc.assert(
      fc.property(normalization, mode, ({ x, stats }, chosen) => {
        const restored = unnormalize(normalize(x, stats, chosen), stats, chosen) as number[][];
        x.forEach((row, index) => row.forEach((value, dim) => expect(restored[index]?.[dim]).toBeCloseTo(value, 6)));
      }),
    );
  });

  it('are inverse for a constant dimension too, in which a deviation grows a million times', () => {
    const stats = { mean: [0.5], std: [0], q01: [0.5], q99: [0.5] };
    expect(normalize([0.501], stats, 'zScore')).toEqual([expect.closeTo(1000, 6)]);
    expect(normalize([0.501], stats, 'quantile')).toEqual([expect.closeTo(1999, 6)]);
    expect(unnormalize([1000], stats, 'zScore')).toEqual([expect.closeTo(0.501, 9)]);
  });

  const stats = { mean: [1, 2], std: [1, 1], q01: [0, 0], q99: [2, 4] };

  it('are not inverse beyond the statistics, where the model has padding', () => {
    expect(unnormalize([0, 0, 3], stats, 'zScore')).toEqual([1, 2, expect.closeTo(3.000003, 12)]);
    expect(unnormalize([-1, -1, 3], stats, 'quantile')).toEqual([0, 0, 3]);
    expect(() => normalize([1, 2, 3], stats, 'zScore')).toThrow(expect.objectContaining({ kind: 'dimMismatch' }));
  });

  it('are not inverse within wider statistics, which only the way in cuts', () => {
    expect(normalize([1], stats, 'zScore')).toEqual([0]);
    const narrow = { mean: [1, 2, 3], std: [1, 1, 1], q01: [0, 0, 0], q99: [1, 1, 1] };
    expect(normalize([1, 2], narrow, 'zScore')).toEqual([0, 0]);
    expect(() => unnormalize([0, 0], narrow, 'zScore')).toThrow(expect.objectContaining({ kind: 'dimMismatch' }));
    expect(() => unnormalize([0, 0], narrow, 'quantile')).toThrow(expect.objectContaining({ kind: 'dimMismatch' }));
  });

  it('repeat a single number, of the statistics or of the data', () => {
    expect(normalize([[3, 5]], { mean: [1], std: [2] }, 'zScore')).toEqual([
      [expect.closeTo(1, 5), expect.closeTo(2, 5)],
    ]);
    expect(unnormalize([0], stats, 'zScore')).toEqual([1, 2]);
    expect(unnormalize([-1], stats, 'quantile')).toEqual([0, 0]);
  });

  it('need both quantiles in quantile mode, and none for a z-score', () => {
    const without: NormStats = { mean: [0], std: [1], q01: [0], q99: null };
    expect(() => normalize([1], without, 'quantile')).toThrow(expect.objectContaining({ kind: 'missingQuantiles' }));
    expect(() => unnormalize([1], without, 'quantile')).toThrow(expect.objectContaining({ kind: 'missingQuantiles' }));
    expect(unnormalize([1], without, 'zScore')).toEqual([1.000001]);
  });

  it('map the quantiles to the ends of the unit range, and clip nothing beyond', () => {
    const [low, high, beyond] = [0, 2, 20].map((x) => normalize([x, 0], stats, 'quantile')[0]);
    expect(low).toBe(-1);
    expect(high).toBeCloseTo(1, 5);
    expect(beyond).toBeCloseTo(19, 3);
  });
});
