/** How many updates of the inner model follow one another: a cost that FLOPs do not show. */
import type { CostSettings, MixingMethod } from './costSettings';

/**
 * Inner updates of one layer that wait for each other: none in attention, a single one over the whole sequence.
 *
 * @mirrors vdit.src.scan
 * @mirrors vdit.src.triton-loop
 * @mirrors vdit.src.ssm-forward
 */
export function scanDepth(method: MixingMethod, settings: CostSettings, tokens: number): number {
  switch (method) {
    case 'fullAttention':
    case 'windowedAttention':
      return 0;
    case 'wholeSequenceDual':
      return 1;
    case 'tttLinear':
      return settings.passes * Math.ceil(tokens / settings.linearMiniBatch);
    case 'tttMlp':
    case 'windowedWithTttMlp':
      return settings.passes * Math.ceil(tokens / settings.mlpMiniBatch);
  }
}
