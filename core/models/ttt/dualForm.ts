/** The inner step as the fork runs it: the queries are read without ever making the updated weights. */
import { applyAffine } from './affine';
import { readOut, tokenSteps, type InnerStep } from './innerStep';
import { dot, multiply, subtractRows, type Matrix } from './matrix';

/**
 * Output of the dual form, [L][d]: xq_i + LN(z̄_i) with z̄_i = xq_i·W1 + b1 − Σ_j (xq_i·xk_j + 1)·η_j·g_j. The 1 is the
 * update of the bias. No mask: every token sees the step of every other.
 *
 * @mirrors ttt.src.dual
 * @mirrors vdit.src.linear-step
 */
export function dualForm(step: InnerStep): Matrix {
  const { xq, xk, model, norm } = step;
  const attention = xq.map((query) => xk.map((key) => dot(query, key) + 1));
  return readOut(xq, subtractRows(applyAffine(model, xq), multiply(attention, tokenSteps(step))), norm);
}
