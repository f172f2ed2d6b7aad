/** The mask of one denoising step: the suffix alone asks, the keys of the prefix come from the cache. */
import { attentionMask, type MaskMatrix, type TokenMasks } from './attentionMask';
import { countOnes } from './countOnes';
import { positionIds } from './positionIds';

export interface CachedSuffixMask extends MaskMatrix {
  /** [A], RoPE positions of the suffix; they go on from the number of valid prefix tokens. */
  positions: Int32Array;
}

/**
 * Every suffix row reads the valid prefix, whatever the blocks of the prefix were, and the suffix by its own mask.
 *
 * @param prefixPadMask [P]
 * @param suffix vectors of the A suffix tokens
 * @returns A × (P + A)
 * @throws ModelError shapeMismatch if the vectors of the suffix differ in length
 * @mirrors mask.src.denoise-mask
 * @mirrors mask.src.fork-alignment-sampling
 */
export function cachedSuffixMask(prefixPadMask: Uint8Array, suffix: TokenMasks): CachedSuffixMask {
  const own = attentionMask(suffix);
  const prefixLength = prefixPadMask.length;
  const keys = prefixLength + own.keys;
  const allowed = new Uint8Array(own.queries * keys);
  for (let query = 0; query < own.queries; query += 1) {
    allowed.set(prefixPadMask, query * keys);
    allowed.set(own.allowed.subarray(query * own.keys, (query + 1) * own.keys), query * keys + prefixLength);
  }
  const validPrefix = countOnes(prefixPadMask);
  const positions = positionIds(suffix.padMask).map((position) => validPrefix + position);
  return { queries: own.queries, keys, allowed, positions };
}
