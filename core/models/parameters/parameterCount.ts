/** Parameters of the PyTorch models, component by component: what weights, gradients and optimiser state are made of. */
import {
  attentionWeights,
  linear,
  mlpWeights,
  openpiArchitecture,
  type Architecture,
  type GemmaSizes,
  type SiglipSizes,
} from './architecture';

/** `forkAlign` is pi0.5 with the alignment expert of fork@head. */
export type CountedModel = 'pi0' | 'pi05' | 'forkAlign';

export interface ParameterCount {
  visionTower: number;
  multiModalProjector: number;
  languageModel: number;
  actionExpert: number;
  /** Built with the expert and used by nothing. */
  actionExpertLmHead: number;
  alignmentExpert: number;
  alignmentExpertLmHead: number;
  projections: number;
  total: number;
}

/**
 * Parameters of the whole model; no errors.
 * @mirrors ckpt.src.gemma-variants
 * @mirrors ckpt.src.hf-configs
 */
export function parameterCount(model: CountedModel, architecture: Architecture = openpiArchitecture): ParameterCount {
  const { siglip, vlm, expert, vocabulary } = architecture;
  const alignment = model === 'forkAlign';
  const counts = {
    visionTower: visionTowerParameters(siglip),
    multiModalProjector: linear(siglip.width, vlm.width),
    languageModel: vlm.layers * (layerWeights(vlm) + 2 * vlm.width) + vlm.width + vocabulary * vlm.width,
    actionExpert: expertParameters(expert, model !== 'pi0'),
    actionExpertLmHead: vocabulary * expert.width,
    alignmentExpert: alignment ? expertParameters(expert, true) : 0,
    alignmentExpertLmHead: alignment ? vocabulary * expert.width : 0,
    projections: projectionParameters(model, architecture),
  };
  return { ...counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

export const layerWeights = (gemma: GemmaSizes): number => attentionWeights(gemma) + mlpWeights(gemma);

/** A norm of the expert: a scale, or with adaRMS a linear layer from the time embedding to scale, shift and gate. */
export const normParameters = ({ width }: GemmaSizes, adaptive: boolean): number =>
  adaptive ? linear(width, 3 * width) : width;

/** Position and patch embedding, which PyTorch keeps in float32. */
export const patchEmbeddingParameters = ({ patchValues, tokens, width }: SiglipSizes): number =>
  linear(patchValues, width) + tokens * width;

const expertParameters = (expert: GemmaSizes, adaptive: boolean): number =>
  expert.layers * (layerWeights(expert) + 2 * normParameters(expert, adaptive)) + normParameters(expert, adaptive);

const visionTowerParameters = (siglip: SiglipSizes): number =>
  siglip.layers *
    (4 * linear(siglip.width, siglip.width) +
      linear(siglip.width, siglip.mlpWidth) +
      linear(siglip.mlpWidth, siglip.width) +
      4 * siglip.width) +
  patchEmbeddingParameters(siglip) +
  2 * siglip.width;

/** The three heads that fork@head builds and never calls: inverse dynamics, dynamics, perception. */
export const unusedHeadParameters = ({ expert, actionWidth }: Architecture): number =>
  2 * linear(expert.width, actionWidth) + linear(expert.width, expert.width);

function projectionParameters(model: CountedModel, architecture: Architecture): number {
  const { siglip, vlm, expert, actionWidth } = architecture;
  const { width } = expert;
  const inAndOut = linear(actionWidth, width) + linear(width, actionWidth);
  const timeMlp = 2 * linear(width, width);
  if (model === 'pi0') return inAndOut + linear(actionWidth, width) + linear(2 * width, width) + linear(width, width);
  if (model === 'pi05') return inAndOut + timeMlp;
  const patches = linear(siglip.patchValues, width) + linear(width, siglip.patchValues);
  return 2 * inAndOut + 2 * timeMlp + patches + linear(vlm.width, width) + unusedHeadParameters(architecture);
}
