/** Who can influence whom over many layers: what one layer may not read can still arrive over several. */
import type { MaskMatrix } from './attentionMask';

/**
 * Reflexive transitive closure of a square mask. Mirrors no code: it is what stacking layers with this mask can carry.
 *
 * @param mask N × N
 * @returns N × N, 1 where the query itself is the key or a path of allowed pairs leads from query to key
 */
export function influenceClosure({ queries: size, allowed }: MaskMatrix): MaskMatrix {
  const reached = Uint8Array.from(allowed);
  for (let token = 0; token < size; token += 1) reached[token * size + token] = 1;
  for (let between = 0; between < size; between += 1) {
    for (let query = 0; query < size; query += 1) {
      if (!reached[query * size + between]) continue;
      for (let key = 0; key < size; key += 1) {
        if (reached[between * size + key]) reached[query * size + key] = 1;
      }
    }
  }
  return { queries: size, keys: size, allowed: reached };
}
