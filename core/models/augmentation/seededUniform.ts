/**
 * Random numbers that a seed repeats in every browser. They are not those of torch or JAX for the same seed: only from
 * what the amounts are drawn, and who shares a draw, is that of the code.
 */

/**
 * Mulberry32, started from a mixture of all keys.
 *
 * @param keys integers; different lists give different sequences
 * @returns numbers in [0, 1)
 */
export function seededUniform(...keys: number[]): () => number {
  let state = keys.reduce((mixed, key) => Math.imul(mixed ^ key, 0x9e3779b1) ^ (mixed >>> 15), 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
