/** Random numbers that a seed repeats in every browser; the whole state is one 32-bit integer. */

/**
 * Mulberry32: every draw adds a constant to the state and mixes it.
 *
 * @param seed an integer; only its low 32 bits count
 * @returns numbers in [0, 1)
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
