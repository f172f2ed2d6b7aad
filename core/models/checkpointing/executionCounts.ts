/** How often each module runs in one training step: in the forward pass, and again during the backward pass. */
import type { Mode } from './settings';

export type Runs = readonly [forward: number, backward: number];

export interface ExecutionCounts {
  trunkLayer: Runs;
  siglipLayer: Runs;
  finalNorm: Runs;
  timeMlp: Runs;
}

export interface CountedStep {
  mode: Mode;
  trunkLayers: number;
  siglipLayers: number;
  /** Images that the wrapper covers. */
  images: number;
  /** Images outside it: the fork's next observation. */
  uncheckpointedImages: number;
}

/**
 * Runs of all layers together; no errors.
 * @mirrors ckpt.src.inner-loop
 * @mirrors ckpt.src.outer-wrap
 * @mirrors ckpt.src.image-wrap
 */
export function executionCounts(step: CountedStep): ExecutionCounts {
  const { mode, trunkLayers, siglipLayers, images, uncheckpointedImages } = step;
  const wrapped = mode === 'shipped' || mode === 'withoutOuter';
  const again = { none: 0, inner: trunkLayers, withoutOuter: trunkLayers, shipped: 2 * trunkLayers - 1 };
  return {
    trunkLayer: [trunkLayers, again[mode]],
    siglipLayer: [siglipLayers * (images + uncheckpointedImages), wrapped ? siglipLayers * images : 0],
    finalNorm: [1, mode === 'none' ? 0 : 1],
    timeMlp: [1, wrapped ? 1 : 0],
  };
}
