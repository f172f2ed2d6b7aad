/** Cumulative sums, which make blocks of flags and positions of validity. */

/** Σ_{k≤i} of each entry, [N]. Doubles, because flags may be any integers, and sums of 32 bits would wrap around. */
export function cumulativeSum(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(values, (value) => (sum += value));
}
