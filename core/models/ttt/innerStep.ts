/** The inner step of one head of one sample up to the gradient; what the forms share before they differ. */
import { applyAffine, type Affine } from './affine';
import { layerNorm, type LayerNorm } from './layerNorm';
import { addRows, scale, subtractRows, zip, type Matrix, type Vector } from './matrix';
import { reconstructionGradient } from './reconstructionLoss';

/** Tokens that take their step together: the whole sequence in the fork, a mini-batch in ttt-video-dit. */
export interface InnerBatch {
  /** Queries, `[L][d]`. */
  xq: Matrix;
  /** Keys: the input of the inner model, `[L][d]`. */
  xk: Matrix;
  /** Values, `[L][d]`; the inner model reconstructs xv − xk. */
  xv: Matrix;
  /** Inner rate η of each token, `[L]`. */
  eta: Vector;
}

export interface InnerStep extends InnerBatch {
  /** The fast weights W1 `[d][d]` and b1 `[d]` before the step. */
  model: Affine;
  norm: LayerNorm;
}

export interface InnerGradient {
  /** xk·W1 + b1, `[L][d]`. */
  z1: Matrix;
  /** xv − xk, `[L][d]`. */
  target: Matrix;
  /** Gradient of ½‖LN(z1) − target‖² with respect to z1, `[L][d]`. */
  grad: Matrix;
}

/**
 * Prediction, target and gradient before the step.
 *
 * @mirrors ttt.src.inner-target
 * @mirrors ttt.src.inner-grad
 */
export function innerGradient({ xk, xv, model, norm }: InnerStep): InnerGradient {
  const z1 = applyAffine(model, xk);
  const target = subtractRows(xv, xk);
  return { z1, target, grad: reconstructionGradient(z1, target, norm) };
}

/** η_j·g_j of every token, [L][d]. */
export const tokenSteps = (step: InnerStep): Matrix => zip(step.eta, innerGradient(step).grad, scale);

/**
 * What the layer reads out: the query plus the normalised prediction of the updated model, [L][d].
 *
 * @mirrors ttt.src.readout
 */
export const readOut = (xq: Matrix, z: Matrix, norm: LayerNorm): Matrix => addRows(xq, layerNorm(z, norm));
