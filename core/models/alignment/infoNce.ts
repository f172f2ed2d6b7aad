/**
 * The contrastive loss of the plan, for any number of negatives. It stands in the plan's text alone and was never
 * implemented; the plan's class takes one negative.
 */

export interface InfoNce {
  /** [1 + K] cosine of the anchor with the positive, then with each negative. */
  similarities: number[];
  loss: number;
  /** Probability that the softmax gives to the positive. */
  positiveProbability: number;
  /** [D] derivative of the loss with respect to the anchor. */
  gradAnchor: number[];
}

/** A shorter vector is divided by this in place of its length (the default of torch's normalize). */
export const smallestLength = 1e-12;

/**
 * Cross entropy of the similarities divided by the temperature, with the positive as the right answer.
 *
 * @param anchor [D]
 * @param positive [D]
 * @param negatives [K][D], K ≥ 1
 * @param temperature τ > 0
 * @mirrors align.src.plan-contrastive-class
 */
export function infoNce(
  anchor: readonly number[],
  positive: readonly number[],
  negatives: readonly (readonly number[])[],
  temperature: number,
): InfoNce {
  const anchorUnit = unit(anchor);
  const units = [positive, ...negatives].map(unit);
  const similarities = units.map((candidate) => dot(anchorUnit, candidate));

  const logits = similarities.map((similarity) => similarity / temperature);
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  const probabilities = exponentials.map((exponential) => exponential / total);

  const scale = temperature * length(anchor);
  const gradAnchor = anchorUnit.map((component, dim) =>
    units.reduce((sum, candidate, k) => {
      const excess = (probabilities[k] as number) - (k === 0 ? 1 : 0);
      return sum + (excess * ((candidate[dim] as number) - (similarities[k] as number) * component)) / scale;
    }, 0),
  );

  return {
    similarities,
    loss: largest - (logits[0] as number) + Math.log(total),
    positiveProbability: probabilities[0] as number,
    gradAnchor,
  };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, dim) => sum + x * (b[dim] as number), 0);
const length = (vector: readonly number[]) => Math.max(Math.sqrt(dot(vector, vector)), smallestLength);

function unit(vector: readonly number[]): number[] {
  const divisor = length(vector);
  return vector.map((x) => x / divisor);
}
