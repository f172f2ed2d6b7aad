/**
 * Means with the rounding of NumPy. The deviation of data that hardly changes is what rounding leaves of a difference of
 * large numbers, so another order of the sum would give another deviation.
 */

/** Columns that stand alone are added up in blocks of at most so many numbers, in so many sums side by side. */
const BLOCK = 128;
const LANES = 8;

/**
 * The mean of one column of an array `[n][D]`: row after row if the array has several columns, else pairwise.
 *
 * @param column `[n]`, n ≥ 1
 * @param columns D
 */
export function columnMean(column: readonly number[], columns: number): number {
  return (columns === 1 ? pairwiseSum(column) : sum(column)) / column.length;
}

function pairwiseSum(numbers: readonly number[]): number {
  const { length } = numbers;
  if (length > BLOCK) {
    const middle = LANES * Math.floor(length / (2 * LANES));
    return pairwiseSum(numbers.slice(0, middle)) + pairwiseSum(numbers.slice(middle));
  }
  const whole = length - (length % LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    sum(numbers.filter((_, index) => index < whole && index % LANES === lane)),
  );
  return sum([sumOfHalves(lanes), ...numbers.slice(whole)]);
}

/** Neighbours first, then their sums. */
function sumOfHalves(numbers: readonly number[]): number {
  const middle = numbers.length / 2;
  if (middle < 1) return sum(numbers);
  return sumOfHalves(numbers.slice(0, middle)) + sumOfHalves(numbers.slice(middle));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
