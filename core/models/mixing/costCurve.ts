/** The cost of one way of mixing as a function of the length, with the lengths at which it bends or jumps. */
import type { CostSettings, MixingMethod } from './costSettings';
import type { Curve } from './crossings';
import { flopParts } from './flopParts';
import { memoryParts } from './memoryParts';

/** FLOPs, or bytes, per layer and sample. */
export const costMetrics = ['flops', 'memory'] as const;
export type CostMetric = (typeof costMetrics)[number];

/** Its steps are where windows begin to cut the sequence, and where one more state is stored. */
export function costCurve(metric: CostMetric, method: MixingMethod, settings: CostSettings): Curve {
  const window = { first: settings.window.windowTokens };
  return metric === 'flops'
    ? { at: flopsAt(method, settings), steps: [window] }
    : { at: memoryAt(method, settings), steps: [window, ...checkpointSteps(method, settings)] };
}

const flopsAt = (method: MixingMethod, settings: CostSettings) => (tokens: number) => {
  const { inner, projections, rates } = flopParts(method, settings, tokens);
  return inner + projections + rates;
};

const memoryAt = (method: MixingMethod, settings: CostSettings) => (tokens: number) => {
  const { queriesKeysValues, scores, rates, state, checkpoints } = memoryParts(method, settings, tokens);
  return queriesKeysValues + scores + rates + state + checkpoints;
};

function checkpointSteps(method: MixingMethod, settings: CostSettings): Curve['steps'] {
  const scansMlp = method === 'tttMlp' || method === 'windowedWithTttMlp';
  if (!scansMlp && method !== 'tttLinear') return [];
  const tokens = settings.checkpointGroup * (scansMlp ? settings.mlpMiniBatch : settings.linearMiniBatch);
  return [{ first: tokens, every: tokens }];
}
