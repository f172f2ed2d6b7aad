/** Where each segment stands in the sequence. */
import type { TokenRange } from './attentionMask';
import { segmentLength, type Segment, type SegmentKind } from './segment';

export interface SegmentSpan {
  segment: Segment;
  /** Tokens [start, end) of the sequence. */
  start: number;
  end: number;
}

/** One span per segment, in order, without gaps from token 0 on. */
export function segmentSpans(segments: readonly Segment[]): SegmentSpan[] {
  let end = 0;
  return segments.map((segment) => {
    const start = end;
    end += segmentLength(segment);
    return { segment, start, end };
  });
}

/**
 * The block-diagonal ranges of a training sequence: one for each segment of the given kinds, in order.
 *
 * @mirrors mask.src.fork-joint
 * @mirrors mask.src.fork-alignment-layout
 */
export function isolatedRanges(segments: readonly Segment[], kinds: readonly SegmentKind[]): TokenRange[] {
  return segmentSpans(segments)
    .filter(({ segment }) => kinds.includes(segment.kind))
    .map(({ start, end }) => [start, end]);
}
