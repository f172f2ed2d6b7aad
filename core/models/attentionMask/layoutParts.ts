/** The parts that inference takes apart: the prefix is cached, the rest asks again at every denoising step. */
import type { TokenRange } from './attentionMask';
import type { Segment, SegmentKind } from './segment';
import { segmentSpans } from './segmentSpans';

/** What asks anew at every denoising step. */
export type Suffix = 'action' | 'alignment';

export interface LayoutParts {
  prefix: TokenRange;
  /** State and action tokens: what `denoise_step` puts in. */
  action: TokenRange;
  /** What the fork's alignment sampling puts in, without the action part. */
  alignment: TokenRange;
}

const alignmentKinds: readonly SegmentKind[] = ['perception', 'dynamics', 'inverseDynamics'];
const suffixKinds: readonly SegmentKind[] = ['state', 'action', ...alignmentKinds];

/**
 * Splits a sequence at its first suffix segment and at its first alignment segment; a part may be empty.
 *
 * @mirrors mask.src.fork-joint
 * @mirrors mask.src.fork-alignment-sampling
 */
export function layoutParts(segments: readonly Segment[]): LayoutParts {
  const spans = segmentSpans(segments);
  const total = spans.at(-1)?.end ?? 0;
  const startOf = (kinds: readonly SegmentKind[]): number =>
    spans.find(({ segment }) => kinds.includes(segment.kind))?.start ?? total;
  const [suffix, alignment] = [startOf(suffixKinds), startOf(alignmentKinds)];
  return { prefix: [0, suffix], action: [suffix, alignment], alignment: [alignment, total] };
}
