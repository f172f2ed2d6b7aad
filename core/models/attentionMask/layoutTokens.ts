/** The two vectors of a composed sequence, as the real embed functions and tokenizers write them. */
import type { TokenMasks } from './attentionMask';
import { segmentLength, type Segment } from './segment';

/**
 * Validity and block starts of a whole sequence.
 *
 * @param segments in the order of the sequence, N tokens in all
 * @returns `padMask` [N] and `attMask` [N]
 * @mirrors mask.src.prefix-images
 * @mirrors mask.src.prefix-language
 * @mirrors mask.src.state-token
 * @mirrors mask.src.action-block
 * @mirrors mask.src.joint-mask
 * @mirrors mask.src.fork-restrict
 * @mirrors mask.src.causal-language
 * @mirrors mask.src.fork-etoken
 * @mirrors mask.src.fork-alignment-layout
 * @mirrors mask.src.fast-tokenizer
 */
export function layoutTokens(segments: readonly Segment[]): TokenMasks {
  const parts = segments.map(segmentTokens);
  return {
    padMask: Uint8Array.from(parts.flatMap(({ pad }) => pad)),
    attMask: Float64Array.from(parts.flatMap(({ att }) => att)),
  };
}

interface SegmentTokens {
  pad: readonly number[];
  att: readonly number[];
}

function segmentTokens(segment: Segment): SegmentTokens {
  const length = segmentLength(segment);
  switch (segment.kind) {
    case 'image':
      return { pad: validUpTo(segment.valid ? length : 0, length), att: joined(length) };
    case 'language':
      return { pad: validUpTo(segment.validTokens, length), att: languageFlags[segment.attention ?? 'joined'](length) };
    case 'fastPostfix':
      return { pad: validUpTo(length, length), att: causal(length) };
    case 'padding':
      return { pad: validUpTo(0, length), att: joined(length) };
    case 'free':
      return { pad: segment.padMask, att: segment.attMask };
    default:
      return { pad: validUpTo(length, length), att: ownBlock(length) };
  }
}

/** Flags of a segment that belongs to the block before it, that is one block of its own, or of which each token is one. */
const joined = (length: number): number[] => Array<number>(length).fill(0);
const ownBlock = (length: number): number[] => Array.from({ length }, (_, token) => (token === 0 ? 1 : 0));
const causal = (length: number): number[] => Array<number>(length).fill(1);
const languageFlags = { joined, ownBlock, causal };

const validUpTo = (valid: number, length: number): number[] =>
  Array.from({ length }, (_, token) => (token < valid ? 1 : 0));
