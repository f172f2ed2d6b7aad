/** How far the inner model is from its target before and after its step, and the number that the fork prints instead. */
import { applyAffine } from './affine';
import { innerGradient, type InnerStep } from './innerStep';
import { squaredNorm, subtractRows } from './matrix';
import { primalForm } from './primalForm';
import { reconstructionLoss } from './reconstructionLoss';

export interface InnerLosses {
  /** ½‖LN(z) − target‖² with the weights before the step: what the step descends on. */
  before: number;
  /** The same with the weights after it. */
  after: number;
  /** ‖z1 − target‖: what the fork tracks as its loss, without the norm and before the step. */
  tracked: number;
}

/**
 * The losses of one head of one sample.
 *
 * @mirrors ttt.src.track-loss
 */
export function innerLosses(step: InnerStep): InnerLosses {
  const { z1, target } = innerGradient(step);
  const zAfter = applyAffine(primalForm(step).after, step.xk);
  return {
    before: reconstructionLoss(z1, target, step.norm),
    after: reconstructionLoss(zAfter, target, step.norm),
    tracked: Math.sqrt(squaredNorm(subtractRows(z1, target))),
  };
}
