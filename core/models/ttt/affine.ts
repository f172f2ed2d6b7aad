/** The affine map x·W + b whose weights the inner loop changes: applied to rows, and moved by one step of descent. */
import { add, column, dot, multiply, sum, zip, type Matrix, type Vector } from './matrix';

export interface Affine {
  /** `[in][out]` */
  weight: Matrix;
  /** `[out]` */
  bias: Vector;
}

/** `x` [L][in] → [L][out]. */
export const applyAffine = ({ weight, bias }: Affine, x: Matrix): Matrix =>
  multiply(x, weight).map((row) => add(row, bias));

/**
 * W − Σ_j x_jᵀ·s_j and b − Σ_j s_j: the map after every token took its step s_j (its rate times its gradient with respect
 * to the outcome of the map). A sum, not a mean, over the tokens.
 *
 * @param x inputs of the map, [L][in]
 * @param steps steps, [L][out]
 */
export function descend({ weight, bias }: Affine, x: Matrix, steps: Matrix): Affine {
  const outputs = bias.map((_, output) => column(steps, output));
  return {
    weight: weight.map((row, input) => {
      const inputs = column(x, input);
      return zip(row, outputs, (value, stepsOfOutput) => value - dot(inputs, stepsOfOutput));
    }),
    bias: zip(bias, outputs, (value, stepsOfOutput) => value - sum(stepsOfOutput)),
  };
}
