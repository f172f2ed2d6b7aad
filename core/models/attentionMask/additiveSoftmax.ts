/** One row of attention: from logits and the boolean mask to weights. */

/** What the code adds to a logit that is not allowed. It is finite, about 0.7 of the largest float32. */
export const maskedLogit = -2.3819763e38;

/**
 * Softmax over logits plus mask. The constant swallows every usual logit, so a row without any allowed key is uniform over
 * **all** keys, neither zero nor NaN. (The code computes in float32, this in float64.)
 *
 * @param logits [N]
 * @param allow [N], 1 = the query may read the key
 * @returns `additive` [N] and `weights` [N], which sum to 1
 * @mirrors mask.src.prepare-4d
 * @mirrors mask.src.eager
 */
export function additiveSoftmax(
  logits: readonly number[],
  allow: ArrayLike<number>,
): { additive: number[]; weights: number[] } {
  const additive = logits.map((_, key) => (allow[key] ? 0 : maskedLogit));
  const masked = logits.map((logit, key) => logit + (additive[key] ?? 0));
  const largest = masked.reduce((a, b) => Math.max(a, b), -Infinity);
  const exponentials = masked.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return { additive, weights: exponentials.map((exponential) => exponential / sum) };
}
