/** Names of segments and of their tokens, as a reader finds them in every sentence and table. */
import type { AxisSpan } from '@site/core/models/attentionMask/axisSpans';
import type { MaskAxis } from '@site/core/models/attentionMask/maskAxis';
import type { Segment } from '@site/core/models/attentionMask/segment';
import { segmentSpans } from '@site/core/models/attentionMask/segmentSpans';
import { say } from './words';

/** Numbered where a kind occurs more than once. */
export function segmentNames(segments: readonly Segment[]): string[] {
  return segments.map((segment, index) => {
    const name = say(`segment.${segment.kind}`);
    const same = segments.filter(({ kind }) => kind === segment.kind).length;
    const number = segments.slice(0, index + 1).filter(({ kind }) => kind === segment.kind).length;
    return same > 1 ? `${name} ${number}` : name;
  });
}

export function spanName({ segment, validTokens }: AxisSpan, segments: readonly Segment[]): string {
  if (segment === null) return say('segment.decoded');
  const name = segmentNames(segments)[segment] ?? '';
  const isPadding = segments[segment]?.kind === 'language' && validTokens === 0;
  return isPadding ? say('segment.textPadding', { name }) : name;
}

/** One token of an axis, with all numbers that decide about it. */
export function tokenName(
  { tokens, blocks, positions }: MaskAxis,
  place: number,
  segments: readonly Segment[],
): string {
  const [token, position, block] = [tokens[place] ?? 0, positions[place] ?? 0, blocks[place] ?? 0];
  const spans = segmentSpans(segments);
  const index = spans.findIndex(({ start, end }) => start <= token && token < end);
  const span = spans[index];
  if (!span) return say('token.decoded', { ordinal: token - (spans.at(-1)?.end ?? 0) + 1, position });
  const part = partName(span.segment, token - span.start);
  const name = segmentNames(segments)[index] ?? '';
  const segment = part ? say('token.part', { name, part }) : name;
  return say('token.name', { segment, ordinal: token - span.start + 1, index: token, position, block });
}

/** Dynamics begins with the clean action, inverse dynamics ends with the noisy one. */
function partName(segment: Segment, offset: number): string | undefined {
  if (segment.kind === 'dynamics') return say(offset < segment.actionTokens ? 'part.cleanAction' : 'part.image');
  if (segment.kind === 'inverseDynamics') return say(offset < segment.imageTokens ? 'part.image' : 'part.noisyAction');
  return undefined;
}
