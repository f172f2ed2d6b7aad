/** The two kinds of matrix products around an inner loop, counted: one multiply-add is 2 FLOPs. */

/**
 * Query–key products and weighted sums of values of one attention, FLOPs; the softmax is not counted.
 *
 * @param width all heads together
 * @mirrors vdit.src.local-attention
 */
export const attentionFlops = (queries: number, keys: number, width: number): number => 4 * queries * keys * width;

/**
 * One linear layer on every token, FLOPs; its bias is not counted.
 *
 * @mirrors vdit.src.projections
 */
export const linearFlops = (tokens: number, inputs: number, outputs: number): number => 2 * tokens * inputs * outputs;
