/** Cumulative sums, which make blocks of flags and positions of validity. */

/** Σ_{k≤i} of each entry, [N]. */
export function cumulativeSum(values: ArrayLike<number>): Int32Array {
  let sum = 0;
  return Int32Array.from(values, (value) => (sum += value));
}
