/** What one TTT layer of the fork costs per sample: its matrix products, counted as torch's FlopCounterMode does. */

export interface LayerSize {
  /** Tokens L of the sequence; the whole sequence is one inner batch. */
  tokens: number;
  /** Heads H. */
  numHeads: number;
  /** Width d of a head. */
  headDim: number;
  /** Width C of the layer, H·d. */
  hiddenSize: number;
}

export interface LayerFlops {
  /** The four projections q, k, v and o, FLOPs. */
  projectionFlops: number;
  /** The inner step as the code takes it, FLOPs; quadratic in the tokens. */
  dualInnerFlops: number;
  /** The same step with materialised weights, FLOPs; linear in the tokens. */
  primalInnerFlops: number;
  /** The learned inner rates, FLOPs. */
  lrFlops: number;
  /** Projections, dual inner step and rates, FLOPs. */
  totalDualFlops: number;
  /** Entries of the query–key matrices of all heads, which the dual form holds, floats. */
  attnScoreFloatsDual: number;
  /** Entries of the weight gradients of all heads, which a primal form holds, floats. */
  gradW1FloatsPrimal: number;
}

/**
 * FLOPs and working memory of one layer and one sample, one multiply-add counted as 2. Normalisation and elementwise work
 * are left out, as the counter does. The primal numbers belong to a repaired primal form: the branch in the file is broken
 * (see forkPrimalForm).
 *
 * @mirrors ttt.src.projections
 * @mirrors ttt.src.eta
 * @mirrors ttt.src.dual
 */
export function layerFlops({ tokens, numHeads, headDim, hiddenSize }: LayerSize): LayerFlops {
  const projectionFlops = 8 * tokens * hiddenSize ** 2;
  const dualInnerFlops = numHeads * (4 * tokens * headDim ** 2 + 4 * tokens ** 2 * headDim);
  const lrFlops = 2 * tokens * hiddenSize * numHeads;
  return {
    projectionFlops,
    dualInnerFlops,
    primalInnerFlops: 6 * numHeads * tokens * headDim ** 2,
    lrFlops,
    totalDualFlops: projectionFlops + dualInnerFlops + lrFlops,
    attnScoreFloatsDual: numHeads * tokens ** 2,
    gradW1FloatsPrimal: numHeads * headDim ** 2,
  };
}
