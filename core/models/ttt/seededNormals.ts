/** Normal random numbers that are the same for the same seed everywhere, so that an address shows everyone the same layer. */

/**
 * Draws of a standard normal distribution (Box–Muller, the cosine of each pair). The whole state is one unsigned 32-bit
 * integer: it starts as the seed, and every uniform draw adds a constant to it and mixes it (mulberry32).
 *
 * @param seed an integer; only its low 32 bits count
 */
export function seededNormals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
