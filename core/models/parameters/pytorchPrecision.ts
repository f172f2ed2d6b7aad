/** What of the PyTorch model stays in float32 under bfloat16 training, and what never gets a gradient. */
import { mlpWeights, openpiArchitecture, queryWidth, type Architecture } from './architecture';
import {
  normParameters,
  parameterCount,
  patchEmbeddingParameters,
  unusedHeadParameters,
  type CountedModel,
} from './parameterCount';

/**
 * Parameters that `to_bfloat16_for_selected_params` turns back, and the projections, which it never reaches.
 * @mirrors ckpt.src.fp32-params
 */
export function float32Parameters(model: CountedModel, architecture: Architecture = openpiArchitecture): number {
  const { siglip, vlm, expert } = architecture;
  const norms = (gemma: typeof vlm, adaptive: boolean) => (2 * gemma.layers + 1) * normParameters(gemma, adaptive);
  const experts = model === 'forkAlign' ? 2 : 1;
  return (
    patchEmbeddingParameters(siglip) +
    norms(vlm, false) +
    experts * norms(expert, model !== 'pi0') +
    parameterCount(model, architecture).projections
  );
}

/**
 * Parameters behind which no gradient comes back, and how many of them stay in float32: the prefix's part of the last layer
 * behind the attention and its final norm, since the prefix's output is thrown away, the experts' output embeddings, and the
 * fork's unused heads.
 * @mirrors ckpt.src.outer-wrap
 */
export function neverUpdatedParameters(
  model: CountedModel,
  architecture: Architecture = openpiArchitecture,
): { count: number; float32: number } {
  const { vlm } = architecture;
  const { actionExpertLmHead, alignmentExpertLmHead } = parameterCount(model, architecture);
  const norms = 2 * normParameters(vlm, false);
  const float32 = norms + (model === 'forkAlign' ? unusedHeadParameters(architecture) : 0);
  const matrices = queryWidth(vlm) * vlm.width + mlpWeights(vlm) + actionExpertLmHead + alignmentExpertLmHead;
  return { count: matrices + float32, float32 };
}
