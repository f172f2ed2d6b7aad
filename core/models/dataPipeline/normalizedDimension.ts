/** What normalisation does to one number, step by step, with the reasons to look twice. */
import { normalize, unnormalize, type NormMode, type NormStats } from './normalize';
import { discretizeState, leftEdge } from './stateBins';

export type NormalizationWarning =
  /** The statistics say that the dimension never changes: any deviation is blown up. */
  | 'constantDimension'
  /** Outside [−1, 1], which no transform cuts off. */
  | 'outsideUnitRange'
  /** The first or the last bin, and so far outside that it stands for anything. */
  | 'saturatedBin';

export interface NormalizedDimension {
  normalized: number;
  /** What comes back at inference. */
  restored: number;
  /** What the prompt of pi0.5 would say. */
  bin: number;
  /** Left end of the bin, and its right end, which the last bin does not have. */
  binRange: readonly [low: number | null, high: number | null];
  warnings: NormalizationWarning[];
}

/** Statistics of one dimension; all four are known. */
export interface DimensionStats {
  mean: number;
  std: number;
  q01: number;
  q99: number;
}

/** @param x in the unit of the data */
export function normalizedDimension(x: number, stats: DimensionStats, mode: NormMode): NormalizedDimension {
  const asList: NormStats = { mean: [stats.mean], std: [stats.std], q01: [stats.q01], q99: [stats.q99] };
  const [normalized = NaN] = normalize([x], asList, mode) as readonly number[];
  const [restored = NaN] = unnormalize([normalized], asList, mode) as readonly number[];
  const [bin = NaN] = discretizeState([normalized]);
  const isConstant = mode === 'zScore' ? stats.std === 0 : stats.q01 === stats.q99;
  return {
    normalized,
    restored,
    bin,
    binRange: [bin < 0 ? null : leftEdge(bin), bin === 255 ? null : leftEdge(bin + 1)],
    warnings: [
      ...(isConstant ? (['constantDimension'] as const) : []),
      ...(Math.abs(normalized) > 1 ? (['outsideUnitRange'] as const) : []),
      ...(normalized < -1 || normalized >= 1 ? (['saturatedBin'] as const) : []),
    ],
  };
}
