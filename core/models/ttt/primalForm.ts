/** The same inner step with the updated weights made: the correct primal form, which the file of the fork does not have. */
import { applyAffine, descend, type Affine } from './affine';
import { readOut, tokenSteps, type InnerStep } from './innerStep';
import type { Matrix } from './matrix';

export interface PrimalOutcome {
  /** W1 `[d][d]` and b1 `[d]` after the step. */
  after: Affine;
  /** `[L][d]`, equal to the dual form. */
  output: Matrix;
}

/**
 * W1 − Σ_j η_j·xk_jᵀ·g_j and b1 − Σ_j η_j·g_j, read with the queries. What the dual branch of the fork and the step of
 * ttt-video-dit amount to in exact arithmetic.
 *
 * @mirrors ttt.src.dual
 * @mirrors vdit.src.linear-step
 */
export function primalForm(step: InnerStep): PrimalOutcome {
  const after = descend(step.model, step.xk, tokenSteps(step));
  return { after, output: readOut(step.xq, applyAffine(after, step.xq), step.norm) };
}
