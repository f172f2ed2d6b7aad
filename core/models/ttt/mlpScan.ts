/** TTT-MLP of ttt-video-dit for one head of one sample: as linearScan, with a hidden layer of four times the width. */
import { applyAffine, descend, type Affine } from './affine';
import { gelu, geluDerivative } from './gelu';
import { readOut, type InnerBatch } from './innerStep';
import type { LayerNorm } from './layerNorm';
import { multiply, scale, subtractRows, transpose, zip, type Matrix } from './matrix';
import { reconstructionGradient } from './reconstructionLoss';

/** gelu(x·W1 + b1)·W2 + b2. */
export interface MlpModel {
  /** W1 `[d][4d]`, b1 `[4d]`. */
  first: Affine;
  /** W2 `[4d][d]`, b2 `[d]`. */
  second: Affine;
}

export interface MlpScanOutcome {
  /** One `[K][d]` per mini-batch. */
  output: Matrix[];
  /** State after the last mini-batch. */
  final: MlpModel;
}

const activate = (z: Matrix): Matrix => z.map((row) => row.map(gelu));

/**
 * State after one mini-batch. The gradient goes back through W2 as it was before the step.
 *
 * @mirrors vdit.src.mlp-step
 */
function mlpStep({ xk, xv, eta }: InnerBatch, { first, second }: MlpModel, norm: LayerNorm): MlpModel {
  const z1 = applyAffine(first, xk);
  const x2 = activate(z1);
  const gradient2 = reconstructionGradient(applyAffine(second, x2), subtractRows(xv, xk), norm);
  const gradient1 = zip(multiply(gradient2, transpose(second.weight)), z1, (back, row) =>
    zip(back, row, (value, z) => value * geluDerivative(z)),
  );
  return {
    first: descend(first, xk, zip(eta, gradient1, scale)),
    second: descend(second, x2, zip(eta, gradient2, scale)),
  };
}

/**
 * Each mini-batch is read with the weights after its own step. The code does this in dual form; the two are equal in exact
 * arithmetic.
 *
 * @param batches mini-batches of K tokens in order; their xv is already the normalised target plus xk
 * @param initial weights that every sequence starts from
 * @mirrors vdit.src.mlp-step
 * @mirrors vdit.src.scan
 */
export function mlpScan(batches: readonly InnerBatch[], initial: MlpModel, norm: LayerNorm): MlpScanOutcome {
  let final = initial;
  const output: Matrix[] = [];
  for (const batch of batches) {
    final = mlpStep(batch, final, norm);
    const hidden = activate(applyAffine(final.first, batch.xq));
    output.push(readOut(batch.xq, applyAffine(final.second, hidden), norm));
  }
  return { output, final };
}
