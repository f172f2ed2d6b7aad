/** The state as text: each dimension becomes one of 256 bins over [−1, 1], written as a number into the prompt. */

/** Left edges of the bins: −1 + i/128. The right end, 1, is no edge, so the last bin has no upper bound. */
const BINS = 256;
const BIN_WIDTH = 1 / 128;

/**
 * The bin of each value: the number of left edges that are not above it, minus one. Below −1 that is −1, from 127/128 on
 * it is 255: values outside [−1, 1] are not told apart.
 *
 * @param x `[n]`, a normalised state
 * @returns `[n]`, −1 … 255
 * @mirrors data.src.pg-tokenize
 * @mirrors data.src.fast-tokenize
 */
export function discretizeState(x: readonly number[]): number[] {
  return x.map((value) => {
    // Counted, since a formula with x + 1 would round values just below an edge over it.
    let bin = -1;
    while (bin < BINS - 1 && value >= leftEdge(bin + 1)) bin += 1;
    return bin;
  });
}

/** Where a bin begins. */
export const leftEdge = (bin: number) => -1 + bin * BIN_WIDTH;
