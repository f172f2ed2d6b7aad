/** Where one scene ends and the next begins in the interleaved order of ttt-video-dit, in tokens. */
import { ModelError } from '../modelError';

export interface VideoLayout {
  /** Latent frames F of the whole clip; the real clips have 12 per chunk and one more. */
  latentFrames: number;
  /** Chunks n: scenes of three seconds, each with a text of its own. */
  chunks: number;
  /** Text tokens t of one chunk. */
  textTokensPerChunk: number;
  /** Tokens p of one latent frame. */
  tokensPerFrame: number;
}

export interface SegmentOffsets {
  /** Text and video tokens of every chunk but the first. */
  baseOffsetTokens: number;
  /** The same of the first chunk, which takes the frames that are left over. */
  initOffsetTokens: number;
}

/**
 * Tokens of the first and of every other chunk. The remainder is taken by the frames per chunk, not by the chunks, as the
 * code does.
 *
 * @throws ModelError `notDivisible` with fewer frames than chunks, where the code divides by zero
 * @mirrors vdit.src.offsets
 */
export function segmentOffsets({
  latentFrames,
  chunks,
  textTokensPerChunk,
  tokensPerFrame,
}: VideoLayout): SegmentOffsets {
  const framesPerChunk = Math.floor(latentFrames / chunks);
  if (framesPerChunk === 0) throw new ModelError('notDivisible', `${latentFrames} frames for ${chunks} chunks`);
  const tokens = (frames: number) => frames * tokensPerFrame + textTokensPerChunk;
  return {
    baseOffsetTokens: tokens(framesPerChunk),
    initOffsetTokens: tokens(framesPerChunk + (latentFrames % framesPerChunk)),
  };
}
