/** Low-rank adapters of the JAX models: their parameters, and what they cost for one token. */
import type { GemmaSizes } from './architecture';

/**
 * Rank of the adapters, of attention and MLP alike, in `gemma_2b_lora` and `gemma_300m_lora`.
 * @mirrors ckpt.src.lora-variant
 * @mirrors ckpt.src.lora-expert-variant
 */
export const loraRank = { vlm: 16, expert: 32 } as const;

/**
 * Adapter parameters of one layer. Every head of the queries, the keys and the values has its own pair of factors, and so has
 * every head of the output projection.
 * @mirrors ckpt.src.lora-einsum
 * @mirrors ckpt.src.lora-feed-forward
 */
export function loraLayerParameters(gemma: GemmaSizes, rank: number): number {
  const { width, mlpWidth, heads, keyValueHeads, headWidth } = gemma;
  const pairs = [
    { count: 2 * heads + 2 * keyValueHeads, size: width + headWidth },
    { count: 3, size: width + mlpWidth },
  ];
  return pairs.reduce((total, { count, size }) => total + count * rank * size, 0);
}

/**
 * Multiply-adds of one layer's adapters for one token: one for each parameter, except that the output projection adds up its
 * heads' second factors before it multiplies.
 * @mirrors ckpt.src.lora-equations
 */
export const loraLayerMultiplyAdds = (gemma: GemmaSizes, rank: number): number =>
  loraLayerParameters(gemma, rank) - (gemma.heads - 1) * rank * gemma.width;
