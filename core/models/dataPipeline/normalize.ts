/**
 * Normalisation of states and actions and its inverse. The two differ where data and statistics differ in width, and
 * neither clips; both are mirrored exactly, NumPy's broadcasting of a single number included.
 */
import { ModelError } from '../modelError';
import { mapRows, type NestedNumbers } from './nestedNumbers';
import { padRow } from './padToDim';

export type NormMode = 'zScore' | 'quantile';

/** Statistics of one key, one entry per dimension `[W]`, in the unit of the data. */
export interface NormStats {
  mean: readonly number[];
  std: readonly number[];
  q01?: readonly number[] | null;
  q99?: readonly number[] | null;
}

/** Keeps the divisions finite where a dimension is constant. */
const EPSILON = 1e-6;

/**
 * z-score: (x − mean)/(std + ε); quantile: [q01, q99] to [−1, 1]. Statistics wider than the data are cut.
 *
 * @param x `[…, D]`
 * @param stats `[W]` each
 * @throws ModelError `missingQuantiles` in quantile mode without q01 or q99; `dimMismatch` if the data is wider than the
 *   statistics, unless these hold a single number
 * @mirrors data.src.normalize
 * @mirrors data.src.assert-quantile
 */
export function normalize(x: NestedNumbers, stats: NormStats, mode: NormMode): NestedNumbers {
  if (mode === 'zScore') {
    return mapRows(x, (row) => {
      const mean = spread(stats.mean, row.length);
      const std = spread(stats.std, row.length);
      return row.map((each, dim) => (each - at(mean, dim)) / (at(std, dim) + EPSILON));
    });
  }
  const quantiles = quantilesOf(stats);
  return mapRows(x, (row) => {
    const q01 = spread(quantiles.q01, row.length);
    const q99 = spread(quantiles.q99, row.length);
    return row.map((each, dim) => ((each - at(q01, dim)) / (at(q99, dim) - at(q01, dim) + EPSILON)) * 2 - 1);
  });
}

/**
 * The way back from the model. Dimensions beyond the statistics, which the model has from padding, are multiplied by
 * 1 + ε (z-score) or stay as they are (quantile); statistics are not cut.
 *
 * @param x `[…, D]`
 * @param stats `[W]` each
 * @throws ModelError `missingQuantiles` in quantile mode without q01 or q99; `dimMismatch` if the statistics are wider
 *   than the data, unless that is a single number
 * @mirrors data.src.unnormalize
 * @mirrors data.src.assert-quantile
 */
export function unnormalize(x: NestedNumbers, stats: NormStats, mode: NormMode): NestedNumbers {
  if (mode === 'zScore') {
    return mapRows(x, (given) => {
      const row = widen(given, stats.mean.length);
      const mean = padRow(stats.mean, row.length, 0);
      const std = padRow(stats.std, row.length, 1);
      return row.map((each, dim) => each * (at(std, dim) + EPSILON) + at(mean, dim));
    });
  }
  const { q01, q99 } = quantilesOf(stats);
  return mapRows(x, (given) =>
    widen(given, q01.length).map((each, dim) =>
      dim < q01.length ? ((each + 1) / 2) * (at(q99, dim) - at(q01, dim) + EPSILON) + at(q01, dim) : each,
    ),
  );
}

function quantilesOf({ q01, q99 }: NormStats) {
  if (!q01 || !q99) throw new ModelError('missingQuantiles', 'quantile mode needs q01 and q99');
  return { q01, q99 };
}

/** Statistics as wide as the data: cut to it, a single number repeated. */
function spread(stats: readonly number[], dims: number): readonly number[] {
  if (stats.length >= dims) return stats.slice(0, dims);
  if (stats.length === 1) return padRow(stats, dims, at(stats, 0));
  throw new ModelError('dimMismatch', `${dims} dimensions of data, but ${stats.length} of statistics`);
}

/** Data at least as wide as the statistics: a single number is repeated. */
function widen(row: readonly number[], dims: number): readonly number[] {
  if (row.length >= dims) return row;
  if (row.length === 1) return padRow(row, dims, at(row, 0));
  throw new ModelError('dimMismatch', `${dims} dimensions of statistics, but ${row.length} of data`);
}

/** For indices that the lengths above keep inside. */
const at = (numbers: readonly number[], index: number) => numbers[index] as number;
