/** Random inner steps for the property tests. */
import fc from 'fast-check';
import type { InnerStep } from './innerStep';
import type { Matrix, Vector } from './matrix';

/** Hundredths: exact enough to read in a failure, and constant rows occur. */
const number = fc.integer({ min: -200, max: 200 }).map((hundredths) => hundredths / 100);

export const vector = (length: number): fc.Arbitrary<Vector> =>
  fc.array(number, { minLength: length, maxLength: length });

export const matrix = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc.array(vector(columns), { minLength: rows, maxLength: rows });

/**
 * @param epsilon of the norm; a large one keeps the loss smooth enough for finite differences
 * @param tokens number of tokens, given the width of the head; free where absent
 */
export const innerStep = (
  epsilon: number,
  tokens: (headDim: number) => fc.Arbitrary<number> = () => fc.integer({ min: 1, max: 6 }),
): fc.Arbitrary<InnerStep> =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((headDim) => fc.tuple(fc.constant(headDim), tokens(headDim)))
    .chain(([headDim, length]) =>
      fc.record({
        xq: matrix(length, headDim),
        xk: matrix(length, headDim),
        xv: matrix(length, headDim),
        eta: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: length, maxLength: length }).map(hundredths),
        model: fc.record({ weight: matrix(headDim, headDim), bias: vector(headDim) }),
        norm: fc.record({ gamma: vector(headDim), beta: vector(headDim), epsilon: fc.constant(epsilon) }),
      }),
    );

const hundredths = (values: number[]): Vector => values.map((value) => value / 100);
