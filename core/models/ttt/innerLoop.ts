/** Everything that one inner step of the small seeded layer computes, in all its forms: what the explorer shows. */
import { ModelError } from '../modelError';
import { applyAffine, type Affine } from './affine';
import { dualForm } from './dualForm';
import { forkLayer, headSteps } from './forkLayer';
import { forkPrimalEqualsDual, forkPrimalForm } from './forkPrimalForm';
import { innerLosses, type InnerLosses } from './innerLosses';
import { innerGradient, type InnerGradient, type InnerStep } from './innerStep';
import {
  add,
  largestDifference,
  scale,
  squaredNorm,
  subtract,
  subtractRows,
  zip,
  type Matrix,
  type Vector,
} from './matrix';
import { primalForm } from './primalForm';
import { reconstructionLoss } from './reconstructionLoss';
import { seededLayer, type SeededLayerSettings } from './seededLayer';

export interface InnerLoopSettings extends SeededLayerSettings {
  baseLr: number;
}

/** What the primal branch in the fork's file does with these sizes. */
export type ForkPrimalResult =
  | { status: 'raises'; error: 'shapeMismatch' }
  | {
      status: 'equal' | 'wrong';
      w1After: Matrix;
      output: Matrix;
      /** Largest |difference| of its output to the dual form. */
      difference: number;
    };

export interface InnerLoopResult extends InnerStep, InnerGradient {
  losses: InnerLosses;
  /** W1 and b1 after the step. */
  after: Affine;
  /** ‖W1 after − W1‖/‖W1‖, Frobenius. */
  weightChange: number;
  dual: Matrix;
  primal: Matrix;
  /** Largest |difference| of the two: rounding. */
  difference: number;
  forkPrimal: ForkPrimalResult;
  /** tanh(α) of every channel, `[d]`. */
  gate: Vector;
  /** What the layer adds to the residual stream, `[L][d]`. */
  gated: Matrix;
}

function forkPrimalResult(step: InnerStep, dual: Matrix): ForkPrimalResult {
  try {
    const { w1After, output } = forkPrimalForm(step);
    const equal = forkPrimalEqualsDual(step.model.weight.length, step.eta.length);
    return { status: equal ? 'equal' : 'wrong', w1After, output, difference: largestDifference(output, dual) };
  } catch (error) {
    if (error instanceof ModelError && error.kind === 'shapeMismatch') return { status: 'raises', error: error.kind };
    throw error;
  }
}

export function innerLoop(settings: InnerLoopSettings): InnerLoopResult {
  const { x, parameters } = seededLayer(settings);
  const [step] = headSteps(x, settings.baseLr, parameters) as [InnerStep];
  const dual = dualForm(step);
  const { after, output: primal } = primalForm(step);
  const { gate, gated } = forkLayer(x, settings.baseLr, parameters);
  const { weight } = step.model;
  return {
    ...step,
    ...innerGradient(step),
    losses: innerLosses(step),
    after,
    weightChange: Math.sqrt(squaredNorm(subtractRows(after.weight, weight)) / squaredNorm(weight)),
    dual,
    primal,
    difference: largestDifference(dual, primal),
    forkPrimal: forkPrimalResult(step, dual),
    gate,
    gated,
  };
}

/**
 * Inner loss of the same layer and input after one step with each of the base rates; as long as the list of rates. The step
 * is proportional to the base rate, so it is taken once.
 */
export function lossAfterByRate(settings: SeededLayerSettings, baseRates: readonly number[]): number[] {
  const { x, parameters } = seededLayer(settings);
  const [step] = headSteps(x, 1, parameters) as [InnerStep];
  const { target } = innerGradient(step);
  const unit = primalForm(step).after;
  return baseRates.map((baseLr) =>
    reconstructionLoss(applyAffine(moved(step.model, unit, baseLr), step.xk), target, step.norm),
  );
}

/** From one map in the direction of another, by a multiple of their distance. */
const moved = (from: Affine, to: Affine, multiple: number): Affine => {
  const between = (a: Vector, b: Vector): Vector => add(a, scale(multiple, subtract(b, a)));
  return { weight: zip(from.weight, to.weight, between), bias: between(from.bias, to.bias) };
};
