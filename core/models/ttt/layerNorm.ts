/** LayerNorm over the last axis, as the inner loop writes it out: population variance, ε inside the root. */
import { dot, mean, type Matrix, type Vector } from './matrix';

export interface LayerNorm {
  /** Gain γ, `[d]`. */
  gamma: Vector;
  /** Bias β, `[d]`. */
  beta: Vector;
  /** Added to the variance. */
  epsilon: number;
}

export interface StandardisedRow {
  /** (z − mean)/deviation, `[d]`. */
  values: Vector;
  /** √(population variance + ε). */
  deviation: number;
}

/** A row without its mean, divided by its deviation. */
export function standardise(row: Vector, epsilon: number): StandardisedRow {
  const centre = mean(row);
  const centred = row.map((value) => value - centre);
  const deviation = Math.sqrt(dot(centred, centred) / row.length + epsilon);
  return { values: centred.map((value) => value / deviation), deviation };
}

/** γ·ẑ + β of a standardised row ẑ. */
export const affineNorm = (standardised: Vector, { gamma, beta }: LayerNorm): Vector =>
  standardised.map((value, feature) => (gamma[feature] as number) * value + (beta[feature] as number));

/**
 * LN(z) of every row; a constant row becomes β.
 *
 * @param z `[n][d]`
 * @mirrors ttt.src.ln-fwd
 * @mirrors vdit.src.ops-eps
 */
export const layerNorm = (z: Matrix, norm: LayerNorm): Matrix =>
  z.map((row) => affineNorm(standardise(row, norm.epsilon).values, norm));
