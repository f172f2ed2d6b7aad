/** Sizes of a whole layout, without its matrix, so that they can be shown for any number of tokens. */
import { blockEnds, blockNumbers } from './blockNumbers';
import { cumulativeSum } from './cumulativeSum';
import { layoutTokens } from './layoutTokens';
import { positionIds } from './positionIds';
import type { Segment } from './segment';
import { segmentSpans } from './segmentSpans';

export interface LayoutCounts {
  totalTokens: number;
  /** Tokens before the first state or action token; all tokens where there is none. */
  prefixTokens: number;
  validPrefixTokens: number;
  /** Pairs that the mask allows, block-diagonal ranges aside. */
  allowedPairs: number;
  /** RoPE positions of the first suffix token and of the last token; null where there is no such token. */
  firstSuffixPosition: number | null;
  lastPosition: number | null;
  /** Bytes of the additive mask [1, 1, N, N] of one sample. */
  mask4dBytesFloat32: number;
}

/**
 * Counts of one sample of N tokens, in O(N): row i allows the valid keys up to the end of its block.
 *
 * @mirrors mask.src.joint-mask
 * @mirrors mask.src.prepare-4d
 */
export function layoutCounts(segments: readonly Segment[]): LayoutCounts {
  const { padMask, attMask } = layoutTokens(segments);
  const positions = positionIds(padMask);
  const validUpTo = cumulativeSum(padMask);
  const ends = blockEnds(blockNumbers(attMask));
  const totalTokens = padMask.length;
  const suffix = segmentSpans(segments).find(({ segment }) => segment.kind === 'state' || segment.kind === 'action');
  const prefixTokens = suffix?.start ?? totalTokens;
  return {
    totalTokens,
    prefixTokens,
    validPrefixTokens: validUpTo[prefixTokens - 1] ?? 0,
    allowedPairs: ends.reduce((pairs, end, query) => pairs + (padMask[query] ? (validUpTo[end - 1] ?? 0) : 0), 0),
    firstSuffixPosition: positions[prefixTokens] ?? null,
    lastPosition: positions[totalTokens - 1] ?? null,
    mask4dBytesFloat32: additiveMaskBytes(totalTokens, totalTokens),
  };
}

/**
 * Bytes of the float32 mask [1, 1, queries, keys] of one sample, whatever the model's own precision.
 *
 * @mirrors mask.src.prepare-4d
 */
export const additiveMaskBytes = (queries: number, keys: number): number => 4 * queries * keys;
