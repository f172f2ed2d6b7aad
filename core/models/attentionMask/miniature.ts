/** A layout with so few tokens that single pairs can be seen, and with the same blocks, holes and padding. */
import type { Layout, Segment } from './segment';

const tokens = { image: 4, text: 3, padding: 2, suffix: 4 };
const atMost = (limit: number, count: number): number => Math.min(limit, count);

/** Mirrors no code. Free segments stay as they are. */
export const miniature = ({ segments, isolatedKinds }: Layout): Layout => ({
  segments: segments.map(smaller),
  isolatedKinds,
});

function smaller(segment: Segment): Segment {
  switch (segment.kind) {
    case 'image':
      return { ...segment, tokens: atMost(tokens.image, segment.tokens) };
    case 'language': {
      const validTokens = atMost(tokens.text, segment.validTokens);
      const padding = atMost(tokens.padding, segment.tokens - segment.validTokens);
      return { ...segment, tokens: validTokens + padding, validTokens };
    }
    case 'dynamics':
    case 'inverseDynamics':
      return { ...segment, imageTokens: atMost(tokens.image, segment.imageTokens) };
    case 'padding':
      return { ...segment, tokens: atMost(tokens.padding, segment.tokens) };
    case 'eToken':
    case 'action':
    case 'fastPostfix':
      return { ...segment, tokens: atMost(tokens.suffix, segment.tokens) };
    default:
      return segment;
  }
}
