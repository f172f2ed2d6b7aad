/** What a sequence is composed of: the segments that the real models lay out, one after the other. */

/** Token counts are at least 1. `free` has no counterpart in the code: its flags and its validity are given directly. */
export type Segment =
  | { kind: 'image'; tokens: number; valid: boolean }
  | { kind: 'language'; tokens: number; validTokens: number; attention?: 'ownBlock' | 'causal' }
  | { kind: 'eToken'; tokens: number }
  | { kind: 'state' }
  | { kind: 'action'; tokens: number }
  | { kind: 'perception' }
  | { kind: 'dynamics'; actionTokens: number; imageTokens: number }
  | { kind: 'inverseDynamics'; imageTokens: number; actionTokens: number }
  | { kind: 'fastPostfix'; tokens: number }
  | { kind: 'padding'; tokens: number }
  | { kind: 'free'; attMask: readonly number[]; padMask: readonly number[] };

export type SegmentKind = Segment['kind'];

/** Whether a layout is one of pi0-FAST, which alone has a postfix to predict. */
export const hasPostfix = (segments: readonly Segment[]): boolean =>
  segments.some(({ kind }) => kind === 'fastPostfix');

/** A whole sequence, and the kinds of segments that the fork's block-diagonal ranges cut off from one another. */
export interface Layout {
  segments: readonly Segment[];
  isolatedKinds: readonly SegmentKind[];
}

/** Number of tokens that a segment takes in the sequence, padding included. */
export function segmentLength(segment: Segment): number {
  switch (segment.kind) {
    case 'state':
    case 'perception':
      return 1;
    case 'dynamics':
    case 'inverseDynamics':
      return segment.actionTokens + segment.imageTokens;
    case 'free':
      return segment.padMask.length;
    default:
      return segment.tokens;
  }
}
