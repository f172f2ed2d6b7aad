/**
 * The most bytes alive at once during PyTorch's backward pass. The peak is always at one of few moments; what is still saved then
 * and what the operators hold follows from the code. Parameters and summed-up gradients are not in it.
 */
import { keyValueWidth, linear, openpiArchitecture, queryWidth, type Architecture } from '../parameters/architecture';
import { parameterCount, patchEmbeddingParameters } from '../parameters/parameterCount';
import { form, nothing, sum, times, type Form } from './form';
import { inputHeads, maskAndPositions, patchBytes, retainedMemory, total } from './retainedMemory';
import {
  afterAttention,
  attention,
  attentionOutput,
  boundary,
  mlp,
  norm,
  outputCopy,
  siglipEndBytes,
  siglipLayerBytes,
  trunkLayer,
  trunkOf,
  type Branch,
} from './savedTensors';
import { elementBytes, type Mode, type Settings } from './settings';

export type Moment =
  /** Nothing is released yet. */
  | 'start'
  /** Top layer: the softmax's gradient. */
  | 'softmax'
  /** Top layer: its recomputation is complete. */
  | 'recomputed'
  /** Second layer from the top: gradients of gate and up in the prefix's MLP. */
  | 'prefixMlp'
  /** The same MLP: the gradient of the down projection's weights. */
  | 'prefixDownProjection'
  /** First image of the backward pass: SigLIP's top layer. */
  | 'firstImage'
  /** First image: the bottom layer, when the tower's gradients wait for the other images, which are still whole. */
  | 'firstImageBottom'
  /** Second image: the same, while the tower's gradients wait for the other images. */
  | 'secondImage'
  /** Second image: a waiting gradient and its new part are added. */
  | 'secondImageSum';

export type Moments = Readonly<Partial<Record<Moment, Form>>>;

/**
 * Bytes alive at each candidate; the peak is the largest.
 * @mirrors ckpt.src.layer-body
 * @mirrors ckpt.src.image-wrap
 * @mirrors ckpt.src.inner-loop
 */
export const peakMoments = (
  settings: Settings,
  mode: Mode,
  architecture: Architecture = openpiArchitecture,
): Moments => ({
  start: total(retainedMemory(settings, mode, architecture)),
  ...trunkMoments(settings, mode, architecture),
  ...imageMoments(settings, mode, architecture),
});

/** The loss and its gradient, of four bytes each, are alive throughout; the loss is among the heads. */
const lossGradient = form({}, 4);

function trunkMoments(settings: Settings, mode: Mode, architecture: Architecture): Moments {
  const trunk = trunkOf(settings, architecture);
  const { branches, element } = trunk;
  const { layers } = architecture.vlm;
  const [prefix, ...experts] = branches as [Branch, ...Branch[]];
  const { gemma } = prefix;
  const checkpointed = mode !== 'none';
  const inputs = (of: readonly Branch[]): Form => sum(...of.map((branch) => boundary(branch, trunk)));
  // Gradients of hidden states have the form of hidden states. The experts' come first, as they are last in the code.
  const gradients = inputs;
  const all = (part: typeof norm): Form => sum(...branches.map((branch) => part(branch, trunk)));
  const timeGradients = adaptiveVectors(experts, 4);

  /** Alive around the layer that is at work, with so many layers below it. */
  const around = (below: number): Form =>
    sum(
      retainedMemory(settings, mode, architecture).siglip,
      inputHeads(settings, mode, architecture),
      checkpointed ? maskAndPositions(settings) : nothing,
      lossGradient,
      times(below, checkpointed ? inputs(branches) : trunkLayer(trunk)),
      inputs(branches),
    );
  /** What is saved up to the attention, and the gradients of time embedding and gates. */
  const upToAttention = sum(all(norm), attention(trunk), timeGradients, adaptiveVectors(experts, element));

  const softmax = sum(
    around(layers - 1),
    upToAttention,
    gradients(experts),
    // Values are released and their gradient is there; the bfloat16 copy has made way for two float32 gradients.
    form({
      S: element * (queryWidth(gemma) - (trunk.spread ? queryWidth(gemma) : keyValueWidth(gemma))),
      'S²': gemma.heads * (element === 2 ? 6 : 8),
    }),
  );
  const inPrefixMlp = sum(
    around(layers - 2),
    upToAttention,
    gradients(branches),
    // Gradient of the attention output, so far from the experts.
    form({ S: element * queryWidth(gemma) }),
    prefix.copied ? outputCopy(prefix, trunk) : attentionOutput(trunk),
    boundary(prefix, trunk),
    norm(prefix, trunk),
  );
  const moments = {
    softmax,
    // Product and its gradient take turns; then come the gradients of both factors.
    prefixMlp: sum(inPrefixMlp, mlp(prefix, trunk, 6)),
    prefixDownProjection: sum(inPrefixMlp, mlp(prefix, trunk, 5), form({}, element * gemma.width * gemma.mlpWidth)),
  };
  if (!checkpointed) return moments;
  const last = branches.at(-1) as Branch;
  const recomputed = sum(
    around(layers - 1),
    all(norm),
    attention(trunk),
    all(afterAttention),
    timeGradients,
    gradients(experts),
    // What the function still names: attention output, keys, values and a dummy, the last branch's projections, its outputs.
    form({ S: element * (queryWidth(gemma) + 2 * keyValueWidth(gemma) + gemma.headWidth) }),
    form({ [last.tokens]: element * (queryWidth(gemma) + 2 * keyValueWidth(gemma)) }),
    inputs(branches),
  );
  return { ...moments, recomputed };
}

/** A vector of the width of each branch that has adaRMS norms. */
const adaptiveVectors = (branches: readonly Branch[], bytes: number): Form =>
  sum(...branches.map(({ adaptive, gemma }) => (adaptive ? form({ '1': bytes * gemma.width }) : nothing)));

/**
 * Images go backward one after the other, the last one first, and the fork's next image at the end. Every parameter of the tower
 * gets a gradient from each image; until all are there, they are not summed up in the parameter.
 */
function imageMoments(settings: Settings, mode: Mode, architecture: Architecture): Moments {
  const { siglip, vlm } = architecture;
  const element = elementBytes(settings);
  const next = settings.alignmentExpert ? 1 : 0;
  const images = settings.cameras + next;
  const kept = mode === 'none' || mode === 'inner' ? images : next;
  const layer = siglipLayerBytes(element, architecture);
  const layers = siglip.layers * layer;
  const imageBytes = layers + siglipEndBytes(element, architecture);
  const wide = element * siglip.tokens * siglip.mlpWidth;

  /** Alive around the layers of one image, with `waiting` images after it. */
  const around = (waiting: number): Form =>
    sum(
      form({ '1': element * siglip.tokens * siglip.width + Math.min(waiting, kept) * imageBytes }),
      // The gradient of the prefix; the fork's embodiment token leaves it where it is cast.
      waiting > next ? form({ P: element * vlm.width, '1': element === 2 ? -next * element * vlm.width : 0 }) : nothing,
      settings.alignmentExpert
        ? form({ '1': (waiting + 1) * patchBytes(architecture) + (waiting > 0 ? featureGradient : 0) })
        : form({ n: 1, '1': 4 }),
      form({}, 4),
      lossGradient,
    );
  const featureGradient = element * siglip.tokens * vlm.width;
  const topOf = (waiting: number): Form => sum(around(waiting), form({ '1': layers }));

  const weights = element * siglip.width * siglip.mlpWidth;
  const bias = element * siglip.width;
  const projector = element * linear(siglip.width, vlm.width);
  const several = images > 1;
  const firstImage = sum(topOf(images - 1), form({ '1': wide }, weights + (several ? projector + 3 * bias : 0)));
  if (!several) return { firstImage };

  const patches = patchEmbeddingParameters(siglip);
  const { visionTower } = parameterCount('pi05', architecture);
  const belowMlpOutput =
    4 * linear(siglip.width, siglip.width) + 4 * siglip.width + linear(siglip.width, siglip.mlpWidth);
  const firstImageBottom = sum(
    around(images - 1),
    form({ '1': layer + wide }, projector + element * (visionTower - patches - belowMlpOutput)),
  );
  const last = images === 2;
  const tower = element * visionTower + (4 - element) * patches;
  // Of the last image, what lies above the top layer's MLP has been summed up already.
  const waiting = last ? tower - 2 * bias : tower + projector;
  const second = topOf(images - 2);
  return {
    firstImage,
    firstImageBottom,
    secondImage: sum(second, form({ '1': wide }, waiting + weights)),
    secondImageSum: sum(second, form({}, waiting + 2 * weights - (last ? bias : 0))),
  };
}
