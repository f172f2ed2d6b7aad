/** The numbers of the comparison at single lengths: all methods side by side, and the real lengths as they occur. */
import { costCurve, type CostMetric } from './costCurve';
import { mixingMethods, type CostSettings, type MixingMethod } from './costSettings';
import { videoWindow, type VideoStage } from './realLengths';

/** FLOPs or bytes per layer and sample, by method. */
export type CostRow = Readonly<Record<MixingMethod, number>>;

export function costRow(metric: CostMetric, settings: CostSettings, tokens: number): CostRow {
  const costs = mixingMethods.map((method) => [method, costCurve(metric, method, settings).at(tokens)]);
  return Object.fromEntries(costs) as CostRow;
}

/** The costs of a real stage, whose window has the text length of its own config. */
export const stageRow = (metric: CostMetric, settings: CostSettings, { layout, tokens }: VideoStage): CostRow =>
  costRow(metric, { ...settings, window: videoWindow(layout.textTokensPerChunk) }, tokens);
