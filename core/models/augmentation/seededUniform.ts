/**
 * Random numbers that a seed repeats in every browser. They are not those of torch or JAX for the same seed: only from
 * what the amounts are drawn, and who shares a draw, is that of the code.
 */
import { mulberry32 } from '../mulberry32';

/**
 * @param keys integers; different lists give different sequences
 * @returns numbers in [0, 1)
 */
export function seededUniform(...keys: number[]): () => number {
  return mulberry32(keys.reduce((mixed, key) => Math.imul(mixed ^ key, 0x9e3779b1) ^ (mixed >>> 15), 0x85ebca6b));
}
