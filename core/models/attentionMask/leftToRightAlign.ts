/** pi0-FAST inference rolls each sample so that its valid tokens end at the right edge, where decoding goes on. */
import { attentionMask, type MaskMatrix, type TokenMasks } from './attentionMask';
import { positionIds } from './positionIds';

export interface RightAligned extends MaskMatrix {
  /** [N], which original token stands at each place. */
  order: Int32Array;
  /** [N], validity in that order. A hole before the last valid token stays a hole. */
  padMask: Uint8Array;
  /** [N], RoPE positions of the prefill. */
  positions: Int32Array;
}

/**
 * Rolls by the place after the last valid token (1 where no token is valid); rows and columns of the mask move along.
 *
 * @param tokens vectors of one sample, N ≥ 1
 * @returns N × N
 * @throws ModelError shapeMismatch if the vectors differ in length
 * @mirrors mask.src.fast-align
 * @mirrors mask.src.fast-prefill
 */
export function leftToRightAlign(tokens: TokenMasks): RightAligned {
  const size = tokens.padMask.length;
  const roll = Math.max(tokens.padMask.lastIndexOf(1), 0) + 1;
  const order = Int32Array.from({ length: size }, (_, place) => (place + roll) % size);
  const padMask = Uint8Array.from(order, (token) => tokens.padMask[token] ?? 0);
  return {
    queries: size,
    keys: size,
    allowed: rolled(attentionMask(tokens).allowed, size, roll % size),
    order,
    padMask,
    positions: positionIds(padMask),
  };
}

/** Rows and columns of a square moved by `roll` places to the left, in copies of whole runs. */
function rolled(square: Uint8Array, size: number, roll: number): Uint8Array {
  const result = new Uint8Array(square.length);
  for (let place = 0; place < size; place += 1) {
    const start = ((place + roll) % size) * size;
    const row = square.subarray(start, start + size);
    result.set(row.subarray(roll), place * size);
    result.set(row.subarray(0, roll), place * size + size - roll);
  }
  return result;
}
