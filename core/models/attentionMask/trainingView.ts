/** Training: all tokens ask at once, in one square. */
import { attentionMask } from './attentionMask';
import { tokensUnder, type AttentionRule } from './attentionRule';
import { blockNumbers } from './blockNumbers';
import { explainPair } from './explainPair';
import { inOrder, type MaskAxis } from './maskAxis';
import type { MaskView } from './maskView';
import { positionIds } from './positionIds';
import { hasPostfix, type Layout } from './segment';
import { isolatedRanges } from './segmentSpans';

/**
 * The joint mask of a layout of N tokens. pi0-FAST predicts the next token, so it trains without the last one; and it trains
 * without `positions`, so that they are 0, 1, …; the others count valid tokens.
 *
 * @returns N × N, for pi0-FAST (N − 1) × (N − 1)
 * @mirrors mask.src.joint-mask
 * @mirrors mask.src.fork-joint
 * @mirrors mask.src.fast-train
 * @mirrors mask.src.fast-positions
 */
export function trainingView({ segments, isolatedKinds }: Layout, rule: AttentionRule = 'asWritten'): MaskView {
  const { padMask, attMask } = tokensUnder(rule, segments);
  const predictsNext = hasPostfix(segments);
  const inputs = padMask.length - (predictsNext ? 1 : 0);
  const tokens = { padMask: padMask.subarray(0, inputs), attMask: attMask.subarray(0, inputs) };
  const ranges = isolatedRanges(segments, isolatedKinds);
  const axis: MaskAxis = {
    tokens: inOrder(inputs),
    valid: tokens.padMask,
    blocks: blockNumbers(tokens.attMask),
    positions: predictsNext ? inOrder(inputs) : positionIds(tokens.padMask),
  };
  return {
    matrix: attentionMask(tokens, ranges),
    queries: axis,
    keys: axis,
    explain: (row, column) => explainPair(axis, ranges, row, column),
  };
}
