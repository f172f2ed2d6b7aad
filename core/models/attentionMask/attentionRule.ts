/** "What if": the flags of a layout as the code writes them, or as another rule would. */
import type { TokenMasks } from './attentionMask';
import { layoutTokens } from './layoutTokens';
import type { Segment } from './segment';
import { segmentSpans } from './segmentSpans';

/**
 * `causalActions`: each token of an action chunk starts its own block, as an earlier note took the code to do.
 * `causal`: each token of the sequence does. `oneBlock`: no token does, so only validity closes pairs.
 */
export const attentionRules = ['asWritten', 'causalActions', 'causal', 'oneBlock'] as const;
export type AttentionRule = (typeof attentionRules)[number];

/** The vectors of a layout of N tokens, [N] each; validity is the same under every rule. */
export function tokensUnder(rule: AttentionRule, segments: readonly Segment[]): TokenMasks {
  const { padMask, attMask } = layoutTokens(segments);
  if (rule === 'causal') attMask.fill(1);
  if (rule === 'oneBlock') attMask.fill(0);
  if (rule === 'causalActions') {
    for (const { segment, start, end } of segmentSpans(segments)) {
      if (segment.kind === 'action') attMask.fill(1, start, end);
    }
  }
  return { padMask, attMask };
}
