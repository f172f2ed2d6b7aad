/** The primal branch of the fork's file with its error: the rates of the tokens are applied along the wrong axis. */
import { ModelError } from '../modelError';
import { innerGradient, readOut, type InnerStep } from './innerStep';
import {
  addRows,
  multiply,
  scale,
  subtract,
  subtractRows,
  sum,
  transpose,
  zip,
  type Matrix,
  type Vector,
} from './matrix';

/**
 * Whether the branch runs: it multiplies rates [L][1] with the gradient of W1 [d][d], so L must be d, or 1, which
 * broadcasts.
 *
 * @param headDim d, at least 2
 * @param tokens L
 * @returns whether the outcome is that of the dual form (for L = d it is so only where all rates are equal)
 * @throws ModelError `shapeMismatch` where torch raises
 * @mirrors ttt.src.primal
 */
export function forkPrimalEqualsDual(headDim: number, tokens: number): boolean {
  if (tokens !== 1 && tokens !== headDim) {
    throw new ModelError('shapeMismatch', `rates of ${tokens} tokens against ${headDim} rows of the weight gradient`);
  }
  return tokens === 1;
}

export interface ForkPrimalOutcome {
  /** `[d][d]`. */
  w1After: Matrix;
  /** `[L][d]`: each token gets a bias of its own. */
  b1After: Matrix;
  /** `[L][d]`. */
  output: Matrix;
}

/**
 * What the branch computes where it runs. With G = Σ_j xk_jᵀ·g_j and g = Σ_j g_j: W1[r] − η_r·G[r], where the rate of
 * token r scales row r, and for token l the bias b1 − η_l·g.
 *
 * @throws ModelError `shapeMismatch` unless L is 1 or d
 * @mirrors ttt.src.primal
 */
export function forkPrimalForm(step: InnerStep): ForkPrimalOutcome {
  const { xq, xk, eta, model, norm } = step;
  forkPrimalEqualsDual(model.weight.length, eta.length);
  const { grad } = innerGradient(step);
  const rowRates = eta.length === 1 ? model.weight.map(() => eta[0] as number) : eta;
  const w1After = subtractRows(model.weight, zip(rowRates, multiply(transpose(xk), grad), scale));
  const biasGradient: Vector = transpose(grad).map(sum);
  const b1After = eta.map((rate) => subtract(model.bias, scale(rate, biasGradient)));
  return { w1After, b1After, output: readOut(xq, addRows(multiply(xq, w1After), b1After), norm) };
}
