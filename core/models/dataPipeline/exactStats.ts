/** Statistics from all numbers at once: what the running ones are compared with. */
import { rowsOf, type NestedNumbers } from './nestedNumbers';

/** One entry per dimension `[D]`. */
export interface ExactStats {
  mean: number[];
  std: number[];
  q01: number[];
  q99: number[];
}

/**
 * @param batches `[…, D]` each, at least one vector in all
 * @returns percentiles interpolate between neighbours, as NumPy's do by default
 */
export function exactStats(batches: readonly NestedNumbers[]): ExactStats {
  const vectors = batches.flatMap(rowsOf);
  const columns = Array.from(vectors[0] ?? [], (_, dim) => vectors.map((vector) => vector[dim] as number));
  const means = columns.map(average);
  return {
    mean: means,
    std: columns.map((column, dim) => Math.sqrt(average(column.map((x) => (x - (means[dim] as number)) ** 2)))),
    q01: columns.map((column) => percentile(column, 0.01)),
    q99: columns.map((column) => percentile(column, 0.99)),
  };
}

const average = (column: readonly number[]) => column.reduce((sum, x) => sum + x, 0) / column.length;

function percentile(column: readonly number[], part: number): number {
  const sorted = [...column].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place % 1);
}
