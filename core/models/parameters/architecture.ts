/**
 * Sizes of the networks that OpenPI trains, as the code fixes them. Everything that counts parameters, bytes or FLOPs starts
 * from these numbers, and tests start from small ones of the same form.
 */

export interface GemmaSizes {
  layers: number;
  width: number;
  mlpWidth: number;
  heads: number;
  keyValueHeads: number;
  headWidth: number;
}

export interface SiglipSizes {
  layers: number;
  width: number;
  mlpWidth: number;
  heads: number;
  /** Patches of one image. */
  tokens: number;
  /** Values of one patch: 14 × 14 pixels, three channels. */
  patchValues: number;
}

export interface Architecture {
  siglip: SiglipSizes;
  vlm: GemmaSizes;
  /** The action expert, and the alignment expert of the fork. */
  expert: GemmaSizes;
  vocabulary: number;
  /** State and action vectors after padding. */
  actionWidth: number;
}

/**
 * PaliGemma (SigLIP So400m/14, Gemma 2B) with a 300M expert.
 * @mirrors ckpt.src.gemma-variants
 * @mirrors ckpt.src.siglip-sizes
 */
export const openpiArchitecture: Architecture = {
  siglip: { layers: 27, width: 1152, mlpWidth: 4304, heads: 16, tokens: 256, patchValues: 588 },
  vlm: { layers: 18, width: 2048, mlpWidth: 16_384, heads: 8, keyValueHeads: 1, headWidth: 256 },
  expert: { layers: 18, width: 1024, mlpWidth: 4096, heads: 8, keyValueHeads: 1, headWidth: 256 },
  vocabulary: 257_152,
  actionWidth: 32,
};

export const queryWidth = ({ heads, headWidth }: GemmaSizes): number => heads * headWidth;
export const keyValueWidth = ({ keyValueHeads, headWidth }: GemmaSizes): number => keyValueHeads * headWidth;

/** Weights of a layer's attention projections: queries, keys, values and output. */
export const attentionWeights = (gemma: GemmaSizes): number =>
  2 * gemma.width * queryWidth(gemma) + 2 * gemma.width * keyValueWidth(gemma);

/** Weights of a layer's gate, up and down projections. */
export const mlpWeights = ({ width, mlpWidth }: GemmaSizes): number => 3 * width * mlpWidth;

/** Parameters of a linear layer with a bias. */
export const linear = (inputs: number, outputs: number): number => inputs * outputs + outputs;
