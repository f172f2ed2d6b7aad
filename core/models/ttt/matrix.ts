/** Rows of numbers and the operations on them that the inner loop needs; its sizes are tiny, so clarity goes before speed. */

export type Vector = readonly number[];

/** Row by row, `[rows][columns]`. */
export type Matrix = readonly Vector[];

export const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0);

/**
 * Counted from the first value, so that the mean of equal values is exactly that value: a norm would divide the rounding
 * left by a plain sum by its small ε.
 */
export function mean(values: Vector): number {
  const first = values[0] as number;
  return first + sum(values.map((value) => value - first)) / values.length;
}

/** The i-th of both, joined; as long as the first list. */
export const zip = <A, B, C>(first: readonly A[], second: readonly B[], join: (a: A, b: B) => C): C[] =>
  first.map((value, index) => join(value, second[index] as B));

export const add = (a: Vector, b: Vector): Vector => zip(a, b, (x, y) => x + y);
export const subtract = (a: Vector, b: Vector): Vector => zip(a, b, (x, y) => x - y);
export const scale = (factor: number, a: Vector): Vector => a.map((value) => factor * value);

export function dot(a: Vector, b: Vector): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += (a[index] as number) * (b[index] as number);
  return total;
}

export const addRows = (a: Matrix, b: Matrix): Matrix => zip(a, b, add);
export const subtractRows = (a: Matrix, b: Matrix): Matrix => zip(a, b, subtract);

export const column = (matrix: Matrix, index: number): Vector => matrix.map((row) => row[index] as number);

export const transpose = (matrix: Matrix): Matrix => (matrix[0] ?? []).map((_, index) => column(matrix, index));

export function multiply(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((each) => dot(row, each)));
}

/** Sum of the squares of all entries. */
export const squaredNorm = (matrix: Matrix): number => sum(matrix.map((row) => dot(row, row)));

/** Largest |a − b| over all entries. */
export const largestDifference = (a: Matrix, b: Matrix): number =>
  Math.max(0, ...subtractRows(a, b).flatMap((difference) => difference.map(Math.abs)));
