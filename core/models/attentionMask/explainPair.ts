/** Why a query may or may not read a key, as data: the words for it belong to whoever shows it. */
import type { TokenRange } from './attentionMask';
import type { MaskAxis } from './maskAxis';

export type PairReason =
  | { kind: 'sameBlock' | 'earlierBlock' | 'cachedPrefix' | 'decodingWindow' }
  | { kind: 'queryPadded' | 'keyPadded' | 'laterBlock' | 'beforeWindow' | 'notDecodedYet' }
  /** Places in the list of block-diagonal ranges. */
  | { kind: 'isolatedRanges'; queryRange: number; keyRange: number };

export interface PairExplanation {
  allowed: boolean;
  /** The one reason why the pair is open, or all reasons that close it, each of which would do alone. */
  reasons: readonly PairReason[];
}

/**
 * Explains one entry of the matrix of `attentionMask`.
 *
 * @param tokens the axis of the sequence, whose places are its tokens
 * @mirrors mask.src.make-att-2d-masks
 * @mirrors mask.src.fork-ranges
 */
export function explainPair(
  { valid, blocks }: Pick<MaskAxis, 'valid' | 'blocks'>,
  blockDiagonalRanges: readonly TokenRange[],
  query: number,
  key: number,
): PairExplanation {
  const [queryBlock, keyBlock] = [blocks[query] ?? 0, blocks[key] ?? 0];
  const closing: PairReason[] = [];
  if (!valid[query]) closing.push({ kind: 'queryPadded' });
  if (!valid[key]) closing.push({ kind: 'keyPadded' });
  if (keyBlock > queryBlock) closing.push({ kind: 'laterBlock' });
  const cut = isolatingRanges(blockDiagonalRanges, query, key);
  if (cut) closing.push({ kind: 'isolatedRanges', ...cut });
  return openUnless(closing, { kind: keyBlock === queryBlock ? 'sameBlock' : 'earlierBlock' });
}

/** The pair is open, for this reason, if nothing closes it. */
export const openUnless = (closing: readonly PairReason[], open: PairReason): PairExplanation =>
  closing.length === 0 ? { allowed: true, reasons: [open] } : { allowed: false, reasons: closing };

/** The first two different ranges of which one holds the query and the other the key. */
function isolatingRanges(ranges: readonly TokenRange[], query: number, key: number) {
  for (const [queryRange, queries] of ranges.entries()) {
    if (!holds(queries, query)) continue;
    const keyRange = ranges.findIndex((keys, range) => range !== queryRange && holds(keys, key));
    if (keyRange >= 0) return { queryRange, keyRange };
  }
  return undefined;
}

const holds = ([start, end]: TokenRange, token: number): boolean => start <= token && token < end;
