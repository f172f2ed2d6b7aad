/** The inner model of a TTT layer of ttt-video-dit, Linear or MLP: its size, and what one step on it costs. */

export type InnerModel = 'linear' | 'mlp';

/**
 * How the updated weights meet the queries: `dual` folds the update into the output through query–key products, as the
 * PyTorch path does; `primal` updates the weights and multiplies, as the kernels do.
 */
export type InnerForm = 'dual' | 'primal';

export interface InnerLoop {
  model: InnerModel;
  form: InnerForm;
  /** Tokens of all mini-batches and samples together. */
  tokens: number;
  heads: number;
  headDim: number;
  /** Tokens K of one mini-batch; of no effect in the primal form. */
  miniBatchSize: number;
}

/** Products of a token with matrices [d][d], and in the dual form with the K tokens of its mini-batch; 2d² and 2Kd each. */
const products: Record<InnerModel, { weights: number; pairs: number }> = {
  linear: { weights: 3, pairs: 3 },
  mlp: { weights: 28, pairs: 15 },
};

/**
 * FLOPs of the inner loop: forward, gradient, update and output of every mini-batch; matrix products only.
 *
 * @mirrors vdit.src.linear-step
 * @mirrors vdit.src.mlp-step
 * @mirrors vdit.src.triton-step
 */
export function innerLoopFlops({ model, form, tokens, heads, headDim, miniBatchSize }: InnerLoop): number {
  const { weights, pairs } = products[model];
  const perToken = 2 * weights * headDim ** 2 + (form === 'dual' ? 2 * pairs * miniBatchSize * headDim : 0);
  return tokens * heads * perToken;
}

/**
 * Inner weights and biases of all heads, in numbers: W [d][d] and b [d], or W1 [d][4d], b1 [4d], W2 [4d][d] and b2 [d].
 *
 * @mirrors vdit.src.linear-init
 * @mirrors vdit.src.mlp-init
 */
export function innerModelNumbers(model: InnerModel, heads: number, headDim: number): number {
  const perHead = model === 'linear' ? headDim ** 2 + headDim : 8 * headDim ** 2 + 5 * headDim;
  return heads * perHead;
}
