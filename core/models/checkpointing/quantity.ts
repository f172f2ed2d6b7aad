/** A number of the explorer with where it comes from. */

/**
 * `golden`: the formula, or this very number, equals counted runs of the real code. `read`: arithmetic on shapes and types read
 * from the code. `assumed`: a model, of which the reader is told what it assumes.
 */
export type Basis = 'golden' | 'read' | 'assumed';

export interface Quantity {
  value: number;
  /** Plain text with the symbols of `Sizes`. */
  formula: string;
  basis: Basis;
}

const order: readonly Basis[] = ['golden', 'read', 'assumed'];

/** A sum is as good as its weakest part. */
export const weakest = (...bases: readonly Basis[]): Basis =>
  order[Math.max(...bases.map((basis) => order.indexOf(basis)))] as Basis;
