/**
 * FLOPs of one training step from its matrix products, one multiply-add as two. Every product is listed once with what its
 * backward pass needs; the sums equal the counted FLOPs of the golden cases. SigLIP's attention kernel is not counted there.
 */
import {
  attentionWeights,
  mlpWeights,
  openpiArchitecture,
  queryWidth,
  type Architecture,
  type GemmaSizes,
} from '../parameters/architecture';
import { loraLayerMultiplyAdds, loraRank } from '../parameters/lora';
import { form, nothing, sum, times, type Coefficients, type Form } from './form';
import { trunkOf, type Branch, type Module, type Trunk } from './savedTensors';
import { isAdaptive, type Mode, type Settings } from './settings';

/** Matrix products that are computed together, of one sample. */
interface Products {
  module: Module;
  forward: Form;
  /** Gradients that the backward pass computes: of the input and of the weights, or of both factors. */
  gradients: 0 | 1 | 2;
}

export interface StepFlops {
  forward: Readonly<Record<Module, Form>>;
  backward: Readonly<Record<Module, Form>>;
  recompute: Readonly<Record<RecomputePart, Form>>;
}

/** `trunk`: each joint layer once more; `outer`: all but the last a second time; `small`: the MLP of the time step. */
export type RecomputePart = 'trunk' | 'outer' | 'siglip' | 'small';

const modules: readonly Module[] = ['siglip', 'paligemma', 'actionExpert', 'alignmentExpert', 'attention', 'heads'];

/**
 * FLOPs of one sample, with the batch as a factor of every form. For JAX they are those of the program that it traces of loss and
 * gradient; what XLA then drops or repeats is not known.
 * @mirrors ckpt.src.layer-body
 * @mirrors ckpt.src.outer-wrap
 * @mirrors ckpt.src.image-wrap
 * @mirrors ckpt.src.jax-remat
 * @mirrors ckpt.src.jax-siglip
 * @mirrors ckpt.src.jax-fast
 */
export function stepFlops(settings: Settings, mode: Mode, architecture: Architecture = openpiArchitecture): StepFlops {
  const products = [
    ...trunkProducts(settings, architecture),
    ...siglipProducts(settings, architecture),
    ...headProducts(settings, architecture),
  ];
  const byModule = (part: (each: Products) => Form) =>
    Object.fromEntries(
      modules.map((module) => [module, sum(...products.filter((each) => each.module === module).map(part))]),
    ) as Record<Module, Form>;
  return {
    forward: byModule(({ forward }) => forward),
    backward: byModule(({ forward, gradients }) => times(gradients, forward)),
    recompute: recomputed(settings, mode, architecture),
  };
}

const tokens = ({ tokens: term }: Branch, multiplyAdds: number): Form =>
  form({ [term]: 2 * multiplyAdds } as Coefficients);

/** Scores and their product with the values, for all queries and keys, whatever the mask says. */
const attentionProducts = (gemma: GemmaSizes): Form => form({ 'S²': 4 * queryWidth(gemma) });

/** Angles of the rotary embedding: positions times frequencies, computed anew in every layer; only PyTorch multiplies matrices. */
const rotaryAngles = ({ framework }: Settings, gemma: GemmaSizes): Form =>
  framework === 'pytorch' ? form({ S: gemma.headWidth }) : nothing;

/** Scale, shift and gate of one adaRMS norm from the time embedding. */
const modulation = ({ adaptive, gemma }: Branch): Form =>
  adaptive ? form({ '1': 2 * 3 * gemma.width ** 2 }) : nothing;

function trunkProducts(settings: Settings, architecture: Architecture): Products[] {
  const { branches } = trunkOf(settings, architecture);
  const { gemma } = branches[0] as Branch;
  const { layers } = architecture.vlm;
  const lora = settings.training === 'lora';
  const trained = lora ? 1 : 2;
  const each = branches.flatMap((branch): Products[] => {
    const { module } = branch;
    const output = queryWidth(branch.gemma) * branch.gemma.width;
    const beforeAttention = tokens(branch, attentionWeights(branch.gemma) - output);
    const afterAttention = tokens(branch, output + mlpWeights(branch.gemma));
    // The prefix that leaves the last layer is used by nothing, so that no gradient comes back. JAX scans one body over all
    // layers, which computes that gradient, of zeros, in the last layer too.
    const thrownAway = module === 'paligemma' && branches.length > 1 && settings.framework === 'pytorch';
    const used = thrownAway ? layers - 1 : layers;
    return [
      { module, forward: times(layers, beforeAttention), gradients: trained },
      { module, forward: times(used, afterAttention), gradients: trained },
      { module, forward: times(layers - used, afterAttention), gradients: 0 },
      { module, forward: times(2 * layers + 1, modulation(branch)), gradients: trained },
      ...(lora ? [{ module, forward: times(layers, adapters(branch)), gradients: 2 as const }] : []),
    ];
  });
  return [
    ...each,
    { module: 'attention', forward: times(layers, attentionProducts(gemma)), gradients: 2 },
    { module: 'attention', forward: times(layers, rotaryAngles(settings, gemma)), gradients: 0 },
  ];
}

const adapterRank = ({ module }: Branch): number => loraRank[module === 'paligemma' ? 'vlm' : 'expert'];

const adapters = (branch: Branch): Form => tokens(branch, loraLayerMultiplyAdds(branch.gemma, adapterRank(branch)));

/** All images; the fork encodes the next one too. */
const images = ({ alignmentExpert }: Settings, flops: number): Form =>
  form({ n: flops, '1': alignmentExpert ? flops : 0 });

const siglipLayers = ({ siglip }: Architecture): number =>
  siglip.layers * 2 * siglip.tokens * (4 * siglip.width ** 2 + 2 * siglip.width * siglip.mlpWidth);

/** All of them again in segments of one layer: nothing needs the last product of a layer again. */
export const siglipByLayerAgain = (settings: Settings, { siglip }: Architecture = openpiArchitecture): Form =>
  images(settings, siglip.layers * 2 * siglip.tokens * (4 * siglip.width ** 2 + siglip.width * siglip.mlpWidth));

const patchEmbedding = ({ siglip }: Architecture): number => 2 * siglip.tokens * siglip.width * siglip.patchValues;

function siglipProducts(settings: Settings, architecture: Architecture): Products[] {
  const { siglip, vlm } = architecture;
  const projector = 2 * siglip.tokens * siglip.width * vlm.width;
  return [
    { module: 'siglip', forward: images(settings, siglipLayers(architecture) + projector), gradients: 2 },
    { module: 'siglip', forward: images(settings, patchEmbedding(architecture)), gradients: 1 },
  ];
}

function headProducts(settings: Settings, architecture: Architecture): Products[] {
  const { siglip, vlm, expert, actionWidth, vocabulary } = architecture;
  const { width } = expert;
  const product = (forward: Coefficients, gradients: 1 | 2): Products => ({
    module: 'heads',
    forward: form(forward),
    gradients,
  });
  if (settings.model === 'pi0Fast') {
    const logits = 2 * vlm.width * vocabulary;
    return [product({ L: logits, '1': -logits }, settings.training === 'lora' ? 1 : 2)];
  }
  const action = 2 * actionWidth * width;
  const square = 2 * width ** 2;
  const flow = [product({ H: action }, 1), product({ H: action }, 2)];
  const timeMlp = [product({ '1': square }, 1), product({ '1': square }, 2)];
  if (!isAdaptive(settings)) {
    return [...flow, product({ '1': action }, 1), product({ H: 2 * square }, 2), product({ H: square }, 2)];
  }
  if (!settings.alignmentExpert) return [...flow, ...timeMlp];
  const patches = 2 * siglip.tokens * siglip.patchValues * width;
  // One state and two actions in, one of each out; noised patches in, features in, patches out.
  const tasks = [
    product({ '1': 3 * action + patches }, 1),
    product({ '1': 2 * action + 2 * siglip.tokens * vlm.width * width + patches }, 2),
  ];
  return [...flow, ...timeMlp, ...timeMlp, ...tasks];
}

function recomputed(settings: Settings, mode: Mode, architecture: Architecture): Record<RecomputePart, Form> {
  const trunk = trunkOf(settings, architecture);
  const { layers } = architecture.vlm;
  const layer = trunkLayer(settings, trunk);
  const finalNorms = sum(...trunk.branches.map(modulation));
  const none = { trunk: nothing, outer: nothing, siglip: nothing, small: nothing };
  if (mode === 'none') return none;
  if (settings.framework === 'jax') {
    const again = sum(layer, ...trunk.branches.map((branch) => times(-1, unneeded(branch, settings))));
    return { ...none, trunk: times(layers, again), siglip: siglipByLayerAgain(settings, architecture) };
  }
  // PyTorch stops a recomputation at the last saved tensor, which only the last branch's last product can lie behind.
  const again = sum(layer, times(-1, unneeded(trunk.branches.at(-1) as Branch, settings)));
  const inner = { ...none, trunk: sum(times(layers, again), finalNorms) };
  if (mode === 'inner') return inner;
  const wrapped = {
    ...inner,
    siglip: form({ n: siglipLayers(architecture) + patchEmbedding(architecture) }),
    small: timeStepMlp(settings, architecture),
  };
  return mode === 'withoutOuter' ? wrapped : { ...wrapped, outer: times(layers - 1, layer) };
}

/** One joint layer forward. */
function trunkLayer(settings: Settings, { branches }: Trunk): Form {
  const { gemma } = branches[0] as Branch;
  const linears = branches.map((branch) =>
    sum(
      tokens(branch, attentionWeights(branch.gemma) + mlpWeights(branch.gemma)),
      times(2, modulation(branch)),
      settings.training === 'lora' ? adapters(branch) : nothing,
    ),
  );
  return sum(...linears, attentionProducts(gemma), rotaryAngles(settings, gemma));
}

/** What need not be computed again: a branch's down projection, and its adapter's second factor, unless a gate needs the value. */
function unneeded(branch: Branch, { training }: Settings): Form {
  const { width, mlpWidth } = branch.gemma;
  if (branch.adaptive) return nothing;
  return tokens(branch, width * (mlpWidth + (training === 'lora' ? adapterRank(branch) : 0)));
}

/** pi0.5 needs both layers again, for the activation behind the second; pi0 only the first. */
function timeStepMlp(settings: Settings, { expert }: Architecture): Form {
  const square = 2 * expert.width ** 2;
  if (!isAdaptive(settings)) return form({ H: 2 * square });
  return form({ '1': 2 * square * (settings.alignmentExpert ? 2 : 1) });
}
