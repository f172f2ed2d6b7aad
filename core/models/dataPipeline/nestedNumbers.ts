/** Arrays of any depth, as states (one vector) and action chunks (a list of vectors) are: all that acts on the last axis. */

/** At least one axis deep; rows of the last axis have the same length. */
export type NestedNumbers = readonly number[] | readonly NestedNumbers[];

const isRow = (x: NestedNumbers): x is readonly number[] => x.length === 0 || typeof x[0] === 'number';

/** Replaces every vector along the last axis. */
export function mapRows(x: NestedNumbers, change: (row: readonly number[]) => readonly number[]): NestedNumbers {
  return isRow(x) ? change(x) : x.map((part) => mapRows(part, change));
}

/** All vectors along the last axis, in order: what `reshape(-1, D)` gives. */
export function rowsOf(x: NestedNumbers): readonly (readonly number[])[] {
  return isRow(x) ? [x] : x.flatMap(rowsOf);
}
