/** TTT-Linear of ttt-video-dit for one head of one sample: mini-batches in order, each from the state the last one left. */
import type { Affine } from './affine';
import { dualForm } from './dualForm';
import type { InnerBatch } from './innerStep';
import type { LayerNorm } from './layerNorm';
import type { Matrix } from './matrix';
import { primalForm } from './primalForm';

/** ε of the norms in ttt-video-dit's torch operations. */
export const videoEpsilon = 1e-8;

export interface LinearScanOutcome {
  /** One `[K][d]` per mini-batch. */
  output: Matrix[];
  /** W1 `[d][d]` and b1 `[d]` after the last mini-batch. */
  final: Affine;
}

/**
 * @param batches mini-batches of K tokens in order; their xv is already the normalised target plus xk
 * @param initial W1 and b1 that every sequence starts from
 * @mirrors vdit.src.linear-step
 * @mirrors vdit.src.linear-scan-call
 * @mirrors vdit.src.scan
 */
export function linearScan(batches: readonly InnerBatch[], initial: Affine, norm: LayerNorm): LinearScanOutcome {
  let final = initial;
  const output: Matrix[] = [];
  for (const batch of batches) {
    const step = { ...batch, model: final, norm };
    output.push(dualForm(step));
    final = primalForm(step).after;
  }
  return { output, final };
}
