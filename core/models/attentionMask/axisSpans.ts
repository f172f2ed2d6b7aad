/** An axis of a mask as runs of tokens that behave alike, so that a thousand tokens can be told in a few lines. */
import type { MaskMatrix } from './attentionMask';
import { countOnes } from './countOnes';
import type { MaskAxis } from './maskAxis';
import type { Segment } from './segment';
import { segmentSpans } from './segmentSpans';

export interface AxisSpan {
  /** Place in the list of segments; null for tokens decoded by pi0-FAST. */
  segment: number | null;
  /** Whether its tokens are valid; a free segment may mix both. */
  validTokens: number;
  /** Places [start, end) of the axis. */
  start: number;
  end: number;
  /** Of its first and its last token. */
  blocks: readonly [number, number];
  positions: readonly [number, number];
}

/** Consecutive tokens of one segment; those of a language segment are also parted where its padding begins. */
export function axisSpans({ tokens, valid, blocks, positions }: MaskAxis, segments: readonly Segment[]): AxisSpan[] {
  const owners = Int32Array.from(
    segmentSpans(segments).flatMap(({ start, end }, index) => Array(end - start).fill(index)),
  );
  const runOf = (place: number): number => {
    const owner = owners[tokens[place] as number] ?? segments.length;
    return 2 * owner + (segments[owner]?.kind === 'language' && !valid[place] ? 1 : 0);
  };
  const spans: AxisSpan[] = [];
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    const run = runOf(start);
    while (end < tokens.length && runOf(end) === run) end += 1;
    const segment = run >> 1;
    const edges = (values: ArrayLike<number>) => [values[start] as number, values[end - 1] as number] as const;
    spans.push({
      segment: segment < segments.length ? segment : null,
      validTokens: countOnes(valid.subarray(start, end)),
      start,
      end,
      blocks: edges(blocks),
      positions: edges(positions),
    });
  }
  return spans;
}

/** Who reads whom: allowed pairs between each span of queries and each span of keys, [query spans][key spans]. */
export function pairsBetween(
  { keys, allowed }: MaskMatrix,
  querySpans: readonly AxisSpan[],
  keySpans: readonly AxisSpan[],
): number[][] {
  return querySpans.map((rows) =>
    keySpans.map((columns) => {
      let pairs = 0;
      for (let row = rows.start; row < rows.end; row += 1) {
        for (let pair = row * keys + columns.start; pair < row * keys + columns.end; pair += 1)
          pairs += allowed[pair] as number;
      }
      return pairs;
    }),
  );
}
