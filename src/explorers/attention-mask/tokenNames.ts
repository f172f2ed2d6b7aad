/** Names of segments and of their tokens, as a reader finds them in every sentence and table. */
import type { AxisSpan } from '@site/core/models/attentionMask/axisSpans';
import type { MaskAxis } from '@site/core/models/attentionMask/maskView';
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
  const token = tokens[place] ?? 0;
  const span = segmentSpans(segments).findIndex(({ start, end }) => start <= token && token < end);
  const total = segmentSpans(segments).at(-1)?.end ?? 0;
  const numbers = { index: token, position: positions[place] ?? 0, block: blocks[place] ?? 0 };
  const found = segmentSpans(segments)[span];
  if (!found) return say('token.decoded', { ordinal: token - total + 1, position: numbers.position });
  const part = partName(found.segment, token - found.start);
  const name = segmentNames(segments)[span] ?? '';
  const ordinal = token - found.start + 1;
  return say('token.name', { segment: part ? say('token.part', { name, part }) : name, ordinal, ...numbers });
}

/** Dynamics begins with the clean action, inverse dynamics ends with the noisy one. */
function partName(segment: Segment, offset: number): string | undefined {
  if (segment.kind === 'dynamics') return say(offset < segment.actionTokens ? 'part.cleanAction' : 'part.image');
  if (segment.kind === 'inverseDynamics') return say(offset < segment.imageTokens ? 'part.image' : 'part.noisyAction');
  return undefined;
}
