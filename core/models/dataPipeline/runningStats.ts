/**
 * Statistics of states and actions as compute_norm_stats keeps them, batch by batch: mean and deviation are exact,
 * quantiles come from a histogram that is rebuilt whenever the range grows, and loses counts while that happens.
 */
import { ModelError } from '../modelError';
import { columnMean } from './columnMean';
import { rowsOf, type NestedNumbers } from './nestedNumbers';

/** One entry per dimension `[D]`, in the unit of the data. */
export interface RunningStats {
  /** Vectors seen. */
  count: number;
  mean: number[];
  std: number[];
  q01: number[];
  q99: number[];
  /** Vectors that the histograms still hold: fewer than `count` after a loss. */
  histogramTotals: number[];
}

interface Dimension {
  min: number;
  max: number;
  mean: number;
  meanOfSquares: number;
  histogram: Histogram;
}

/** Bin i is [edges[i], edges[i + 1]), the last one closed. */
interface Histogram {
  edges: Float64Array;
  counts: Float64Array;
}

const BINS = 5000;
const MARGIN = 1e-10;

/**
 * Feeds the batches one after the other.
 *
 * @param batches `[…, D]` each; all axes but the last are flattened, so a chunk counts with each of its actions
 * @throws ModelError `dimMismatch` if D changes; `tooFewVectors` if there are fewer than two
 * @mirrors data.src.running-stats-reshape
 * @mirrors data.src.running-stats
 * @mirrors data.src.running-stats-update
 * @mirrors data.src.too-few-vectors
 * @mirrors data.src.get-statistics
 */
export function runningStats(batches: readonly NestedNumbers[]): RunningStats {
  let count = 0;
  let dimensions: Dimension[] = [];
  for (const batch of batches) {
    const vectors = rowsOf(batch);
    const columns = Array.from(vectors[0] ?? [], (_, dim) => vectors.map((vector) => vector[dim] as number));
    dimensions = count === 0 ? columns.map((column) => begin(column, columns.length)) : widen(dimensions, columns);
    count += vectors.length;
    const weight = vectors.length / count;
    dimensions.forEach((dimension, dim) => {
      const column = columns[dim] as number[];
      const { mean, meanOfSquares } = moments(column, columns.length);
      dimension.mean += (mean - dimension.mean) * weight;
      dimension.meanOfSquares += (meanOfSquares - dimension.meanOfSquares) * weight;
      for (const x of column) add(dimension.histogram, x, 1);
    });
  }
  if (count < 2) throw new ModelError('tooFewVectors', `${count} vectors, but statistics need two`);
  return {
    count,
    mean: dimensions.map(({ mean }) => mean),
    std: dimensions.map(({ mean, meanOfSquares }) => Math.sqrt(Math.max(0, meanOfSquares - mean * mean))),
    q01: dimensions.map(({ histogram }) => quantile(histogram, 0.01 * count)),
    q99: dimensions.map(({ histogram }) => quantile(histogram, 0.99 * count)),
    histogramTotals: dimensions.map(({ histogram }) => histogram.counts.reduce((sum, each) => sum + each, 0)),
  };
}

function begin(column: readonly number[], columns: number): Dimension {
  const { min, max } = rangeOf(column);
  return { min, max, ...moments(column, columns), histogram: emptyHistogram(min - MARGIN, max + MARGIN) };
}

const moments = (column: readonly number[], columns: number) => ({
  mean: columnMean(column, columns),
  meanOfSquares: columnMean(
    column.map((x) => x * x),
    columns,
  ),
});

/** A single dimension that leaves its range makes the histograms of all of them new. */
function widen(dimensions: Dimension[], columns: readonly (readonly number[])[]): Dimension[] {
  if (columns.length !== dimensions.length) {
    throw new ModelError('dimMismatch', `vectors of ${columns.length} after vectors of ${dimensions.length}`);
  }
  const ranges = columns.map((column) => rangeOf(column));
  const grows = dimensions.some((dimension, dim) => {
    const { min, max } = ranges[dim] as Range;
    return min < dimension.min || max > dimension.max;
  });
  if (!grows) return dimensions;
  return dimensions.map((dimension, dim) => {
    const range = ranges[dim] as Range;
    const min = Math.min(dimension.min, range.min);
    const max = Math.max(dimension.max, range.max);
    return { ...dimension, min, max, histogram: rebuild(dimension.histogram, min, max) };
  });
}

/**
 * Every old bin moves as a whole to where its left edge falls. That of the first bin of all lies `MARGIN` below the
 * minimum, hence outside the new range unless the minimum has fallen: its vectors are lost.
 *
 * @mirrors data.src.adjust-histograms
 */
function rebuild(old: Histogram, min: number, max: number): Histogram {
  const histogram = emptyHistogram(min, max);
  old.counts.forEach((weight, bin) => {
    if (weight > 0) add(histogram, old.edges[bin] as number, weight);
  });
  return histogram;
}

function emptyHistogram(low: number, high: number): Histogram {
  const step = (high - low) / BINS;
  const edges = new Float64Array(BINS + 1);
  for (let edge = 0; edge < BINS; edge += 1) edges[edge] = low + edge * step;
  edges[BINS] = high;
  return { edges, counts: new Float64Array(BINS) };
}

/**
 * Where edges coincide, as they do for constant data, the last of the bins takes the value.
 *
 * @mirrors data.src.update-histograms
 */
function add({ edges, counts }: Histogram, x: number, weight: number): void {
  if (x < (edges[0] as number) || x > (edges[BINS] as number)) return;
  let bin = 0;
  let end = BINS;
  while (end - bin > 1) {
    const middle = (bin + end) >> 1;
    if ((edges[middle] as number) <= x) bin = middle;
    else end = middle;
  }
  counts[bin] = (counts[bin] as number) + weight;
}

/**
 * The left edge of the first bin up to whose end there are `target` vectors; the right end if there are not as many.
 *
 * @mirrors data.src.quantiles
 */
function quantile({ edges, counts }: Histogram, target: number): number {
  let sum = 0;
  const bin = counts.findIndex((each) => (sum += each) >= target);
  return edges[bin === -1 ? BINS : bin] as number;
}

interface Range {
  min: number;
  max: number;
}

function rangeOf(column: readonly number[]): Range {
  let [min, max] = [Infinity, -Infinity];
  for (const x of column) {
    min = Math.min(min, x);
    max = Math.max(max, x);
  }
  return { min, max };
}
