/** How many tokens a video clip becomes in ttt-video-dit, and into how many windows and mini-batches they are cut. */
import { ModelError } from '../modelError';
import { segmentOffsets, type SegmentOffsets, type VideoLayout } from './segmentOffsets';

export interface SequenceInput extends VideoLayout {
  /** Latent frames that one attention window reads; 13 in the code. */
  windowFrames: number;
  /** Tokens of one inner mini-batch, by inner model. */
  linearMiniBatch: number;
  mlpMiniBatch: number;
}

export interface SequenceTokens extends SegmentOffsets {
  videoTokens: number;
  textTokens: number;
  totalTokens: number;
  /** Tokens of one attention window: the text of its chunk and its frames. */
  windowTokens: number;
  windows: number;
  /** Mini-batches of one pass, by inner model. */
  linearMiniBatches: number;
  mlpMiniBatches: number;
}

/**
 * Token counts of one clip.
 *
 * @throws ModelError `notDivisible` if the total is not a multiple of both mini-batch sizes, which the layer asserts, or
 * with fewer frames than chunks
 * @mirrors vdit.src.patch-embed
 * @mirrors vdit.src.local-attention
 * @mirrors vdit.src.length-assert
 */
export function sequenceTokens(input: SequenceInput): SequenceTokens {
  const { latentFrames, chunks, textTokensPerChunk, tokensPerFrame, windowFrames } = input;
  const videoTokens = latentFrames * tokensPerFrame;
  const textTokens = chunks * textTokensPerChunk;
  const totalTokens = videoTokens + textTokens;
  return {
    videoTokens,
    textTokens,
    totalTokens,
    windowTokens: textTokensPerChunk + windowFrames * tokensPerFrame,
    windows: chunks,
    ...segmentOffsets(input),
    linearMiniBatches: miniBatchCount(totalTokens, input.linearMiniBatch),
    mlpMiniBatches: miniBatchCount(totalTokens, input.mlpMiniBatch),
  };
}

/**
 * Mini-batches of a sequence.
 *
 * @throws ModelError `notDivisible` if the tokens do not fill them
 * @mirrors vdit.src.length-assert
 */
export function miniBatchCount(tokens: number, miniBatchSize: number): number {
  if (tokens % miniBatchSize !== 0) {
    throw new ModelError('notDivisible', `${tokens} tokens in mini-batches of ${miniBatchSize}`);
  }
  return tokens / miniBatchSize;
}
