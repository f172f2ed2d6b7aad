/** The curves of the plot and the points at which they cross, from the settings. */
import { costCurve, type CostMetric } from '@site/core/models/mixing/costCurve';
import type { CostSettings, MixingMethod } from '@site/core/models/mixing/costSettings';
import { crossings } from '@site/core/models/mixing/crossings';
import { logSpaced } from '@site/core/models/mixing/logSpaced';
import type { Mark, Point } from '@site/src/components/Plot/LinePlot';
import { formatValue } from '@site/src/components/ResultTable/formatValue';

export interface CurvePoints {
  method: MixingMethod;
  points: Point[];
}

export interface CrossingPoint {
  /** The method that crosses the base. */
  method: MixingMethod;
  tokens: number;
  /** What both cost there, FLOPs or bytes. */
  cost: number;
}

const points = 160;

export function curvePoints(
  metric: CostMetric,
  settings: CostSettings,
  methods: readonly MixingMethod[],
  [from, to]: readonly [number, number],
): CurvePoints[] {
  const lengths = logSpaced(from, to, points);
  return methods.map((method) => {
    const { at } = costCurve(metric, method, settings);
    return { method, points: lengths.map((tokens): Point => [tokens, at(tokens)]) };
  });
}

/** Crossings of the base with every other method, ascending by length. */
export function crossingPoints(
  metric: CostMetric,
  settings: CostSettings,
  base: MixingMethod,
  methods: readonly MixingMethod[],
  [from, to]: readonly [number, number],
): CrossingPoint[] {
  const baseCurve = costCurve(metric, base, settings);
  return methods
    .filter((method) => method !== base)
    .flatMap((method) =>
      crossings(baseCurve, costCurve(metric, method, settings), from, to).map((tokens) => ({
        method,
        tokens,
        cost: baseCurve.at(tokens),
      })),
    )
    .sort((left, right) => left.tokens - right.tokens);
}

/** Points closer together than this ratio share one label, which would not be readable otherwise. */
const labelledApart = 2;

/** A mark for each crossing, named by its length in tokens. */
export function crossingMarks(crossed: readonly CrossingPoint[]): Mark[] {
  const marks: Mark[] = [];
  let together: string[] = [];
  crossed.forEach(({ tokens, cost }, index) => {
    together.push(formatValue(Math.round(tokens)));
    const next = crossed[index + 1];
    const last = !next || next.tokens > labelledApart * tokens;
    marks.push({ at: [tokens, cost], label: last ? [...new Set(together)].join(' · ') : '' });
    if (last) together = [];
  });
  return marks;
}

/** Whole decades that hold all points. */
export function decades(curves: readonly CurvePoints[]): [number, number] {
  const costs = curves.flatMap(({ points }) => points.map(([, cost]) => cost));
  return [10 ** Math.floor(Math.log10(Math.min(...costs))), 10 ** Math.ceil(Math.log10(Math.max(...costs)))];
}
