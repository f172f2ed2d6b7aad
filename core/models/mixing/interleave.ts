/**
 * The order in which a clip of several scenes goes through the TTT scan of ttt-video-dit, and the mini-batches in which this
 * reordering pairs tokens with the inner learning rates of others. Typed arrays: a minute of video is 350,000 tokens.
 */
import { ModelError } from '../modelError';
import { segmentOffsets, type VideoLayout } from './segmentOffsets';

/**
 * For every position of the scan, the token of the original layout that stands there: `[N]`, a permutation. The original
 * layout is all texts, then all frames; the scan takes the text of a scene, then its frames.
 *
 * @throws ModelError `notDivisible` if the frames do not split into one first and otherwise equal chunks
 * @mirrors vdit.src.interleave
 * @mirrors vdit.src.offsets
 */
export function interleaveOrder(layout: VideoLayout): Int32Array {
  const { latentFrames, chunks, textTokensPerChunk, tokensPerFrame } = layout;
  const { baseOffsetTokens, initOffsetTokens } = segmentOffsets(layout);
  const textTokens = chunks * textTokensPerChunk;
  const totalTokens = textTokens + latentFrames * tokensPerFrame;
  if (initOffsetTokens + (chunks - 1) * baseOffsetTokens !== totalTokens) {
    throw new ModelError('notDivisible', `${latentFrames} frames in ${chunks} chunks`);
  }
  const order = new Int32Array(totalTokens);
  let position = 0;
  const append = (first: number, tokens: number) => {
    for (let token = first; token < first + tokens; token++) order[position++] = token;
  };
  let frames = textTokens;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const frameTokens = (chunk === 0 ? initOffsetTokens : baseOffsetTokens) - textTokensPerChunk;
    append(chunk * textTokensPerChunk, textTokensPerChunk);
    append(frames, frameTokens);
    frames += frameTokens;
  }
  return order;
}

/**
 * Mini-batches in which at least one token is updated with the rate of another token. The rates of a mini-batch are copied
 * to K equal rows before the rows are reordered like tokens, and the kernels read the last row: it holds the rates of the
 * original mini-batch from which the last token came.
 *
 * @param order as {@link interleaveOrder} returns it, `[N]`, N a multiple of the mini-batch size
 * @param miniBatchSize tokens K of one mini-batch
 * @mirrors vdit.src.eta-repeat
 * @mirrors vdit.src.triton-eta-row
 * @mirrors vdit.src.tk-checkpoints
 */
export function misalignedEtaMiniBatches(order: Int32Array, miniBatchSize: number): number {
  let misaligned = 0;
  for (let start = 0; start < order.length; start += miniBatchSize) {
    const last = order[start + miniBatchSize - 1] as number;
    const ratesFrom = last - (last % miniBatchSize);
    for (let offset = 0; offset < miniBatchSize; offset++) {
      if (order[start + offset] !== ratesFrom + offset) {
        misaligned++;
        break;
      }
    }
  }
  return misaligned;
}
