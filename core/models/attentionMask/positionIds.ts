/** Positions for RoPE: they count valid tokens only. */
import { cumulativeSum } from './cumulativeSum';

/**
 * position_i = (Σ_{k≤i} p_k) − 1: padding repeats the last valid position, leading padding has −1.
 *
 * @param padMask [N], 1 = valid
 * @returns [N]
 * @mirrors mask.src.joint-mask
 */
export function positionIds(padMask: Uint8Array): Int32Array {
  return Int32Array.from(cumulativeSum(padMask), (valid) => valid - 1);
}
