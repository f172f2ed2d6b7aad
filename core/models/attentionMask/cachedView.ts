/** Cached inference: the tokens of a suffix ask, those of the prefix have been computed once. */
import type { TokenMasks, TokenRange } from './attentionMask';
import { tokensUnder, type AttentionRule } from './attentionRule';
import { blockNumbers } from './blockNumbers';
import { cachedSuffixMask } from './cachedSuffixMask';
import { explainPair, openUnless } from './explainPair';
import { layoutParts, type Suffix } from './layoutParts';
import { inOrder, joinAxes, type MaskAxis } from './maskAxis';
import type { MaskView } from './maskView';
import { positionIds } from './positionIds';
import type { Layout } from './segment';

/**
 * One denoising step of a suffix of A tokens against a cached prefix of P. The code gives the mask no block-diagonal ranges
 * here: actions need none, and the fork's alignment sampling leaves them out.
 *
 * @returns A × (P + A)
 * @mirrors mask.src.denoise-mask
 * @mirrors mask.src.fork-alignment-sampling
 */
export function cachedView({ segments }: Layout, suffix: Suffix, rule: AttentionRule = 'asWritten'): MaskView {
  const tokens = tokensUnder(rule, segments);
  const parts = layoutParts(segments);
  const prefix = axisOf(tokens, parts.prefix);
  const own = axisOf(tokens, parts[suffix]);
  const mask = cachedSuffixMask(prefix.valid, {
    padMask: own.valid,
    attMask: tokens.attMask.subarray(...parts[suffix]),
  });
  const queries = { ...own, positions: mask.positions };
  const prefixLength = prefix.tokens.length;
  return {
    matrix: mask,
    queries,
    keys: joinAxes(prefix, queries),
    explain: (row, column) =>
      column < prefixLength
        ? openUnless(prefix.valid[column] ? [] : [{ kind: 'keyPadded' }], { kind: 'cachedPrefix' })
        : explainPair(own, [], row, column - prefixLength),
  };
}

/** Tokens that go into one call of the model: blocks and positions are counted from its first token on. */
function axisOf({ padMask, attMask }: TokenMasks, [start, end]: TokenRange): MaskAxis {
  const valid = padMask.subarray(start, end);
  return {
    tokens: inOrder(end - start).map((place) => place + start),
    valid,
    blocks: blockNumbers(attMask.subarray(start, end)),
    positions: positionIds(valid),
  };
}
