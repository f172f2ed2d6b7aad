/** Blocks of a sequence: the cumulative sum of the flags, which is all that the order of tokens means to the mask. */
import { cumulativeSum } from './cumulativeSum';

/**
 * Block of each token, c_i = Σ_{k≤i} a_k. The first block is 0 or 1, which makes no difference.
 *
 * @param attMask [N], not negative
 * @returns [N], never falling
 * @mirrors mask.src.make-att-2d-masks
 */
export function blockNumbers(attMask: Float64Array): Float64Array {
  return cumulativeSum(attMask);
}

/**
 * For each token, where its block ends: the first token of a later block, or N.
 *
 * @param blocks [N], never falling
 * @returns [N]
 */
export function blockEnds(blocks: Float64Array): Int32Array {
  const ends = new Int32Array(blocks.length);
  for (let token = blocks.length - 1; token >= 0; token -= 1) {
    const continues = blocks[token] === blocks[token + 1];
    ends[token] = continues ? (ends[token + 1] ?? 0) : token + 1;
  }
  return ends;
}
