/** A layer small enough to look at: one head, its parameters drawn as the fork draws them, and an input for it. */
import { forkEpsilon, type ForkLayerParameters } from './forkLayer';
import type { Matrix, Vector } from './matrix';
import { seededNormals } from './seededNormals';

export interface SeededLayerSettings {
  seed: number;
  /** L */
  tokens: number;
  /** Width d of the only head, and so of the layer. */
  headDim: number;
  /** Standard deviation of the input. */
  inputScale: number;
  /** Bias c of the inner rate: the mean of what goes into its sigmoid. */
  rateBias: number;
  /** α of every channel. */
  gateAlpha: number;
}

export interface SeededLayer {
  /** Input of the layer, `[L][d]`. */
  x: Matrix;
  parameters: ForkLayerParameters;
}

/** Widths of the real layer, and the deviation of its weights; the model around it draws the projections with it anew. */
const realHiddenSize = 1024;
const realHeadDim = 128;
const realDeviation = 0.02;

/**
 * Drawn in a fixed order, the tokens last: with another number of tokens the parameters and the first tokens stay.
 *
 * A model, not the real layer: sums over d features stand for sums over 1024 channels (projections, rate) or 128 features
 * (W1), so the deviation 0.02 of the real weights is raised until the sums vary as much as the real ones. b1, γ, β, and
 * postNorm start as in the fork.
 *
 * @mirrors ttt.src.init-w1-b1
 * @mirrors ttt.src.lr-params
 * @mirrors ttt.src.norm-params
 * @mirrors ttt.src.gate-alpha
 */
export function seededLayer(settings: SeededLayerSettings): SeededLayer {
  const { seed, tokens, headDim, inputScale, rateBias, gateAlpha } = settings;
  const normal = seededNormals(seed);
  const filled = (value: number): Vector => new Array<number>(headDim).fill(value);
  const drawn = (deviation: number): Vector => filled(deviation).map((factor) => factor * normal());
  const square = (summands: number): Matrix =>
    filled(0).map(() => drawn(realDeviation * Math.sqrt(summands / headDim)));
  const norm = { gamma: filled(1), beta: filled(0), epsilon: forkEpsilon };

  const parameters: ForkLayerParameters = {
    queryProjection: square(realHiddenSize),
    keyProjection: square(realHiddenSize),
    valueProjection: square(realHiddenSize),
    outputProjection: square(realHiddenSize),
    heads: [
      {
        model: { weight: square(realHeadDim), bias: filled(0) },
        norm,
        rate: { weight: drawn(realDeviation * Math.sqrt(realHiddenSize / headDim)), bias: rateBias },
      },
    ],
    postNorm: norm,
    gatingAlpha: filled(gateAlpha),
  };
  return { x: Array.from({ length: tokens }, () => drawn(inputScale)), parameters };
}
