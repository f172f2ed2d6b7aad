/** What normalisation does to one number, with the reasons to look twice. */
import { normalize, type NormMode, type NormStats } from './normalize';
import { discretizeState } from './stateBins';

export type NormalizationWarning =
  /** The statistics say that the dimension never changes: any deviation is blown up. */
  | 'constantDimension'
  /** Outside [−1, 1], which no transform cuts off, and of which the bins keep only the side. */
  | 'outsideUnitRange';

export interface NormalizedDimension {
  normalized: number;
  /** What the prompt of pi0.5 would say if the number is one of the state. */
  bin: number;
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
  const [bin = NaN] = discretizeState([normalized]);
  const isConstant = mode === 'zScore' ? stats.std === 0 : stats.q01 === stats.q99;
  return {
    normalized,
    bin,
    warnings: [
      ...(isConstant ? (['constantDimension'] as const) : []),
      ...(Math.abs(normalized) > 1 ? (['outsideUnitRange'] as const) : []),
    ],
  };
}
