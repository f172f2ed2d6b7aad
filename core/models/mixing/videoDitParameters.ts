/** How many parameters the video model of ttt-video-dit has, and how many of them each adapter method trains. */
import { innerModelNumbers, type InnerModel } from './innerLoop';

/** `sft` trains everything; `qkvo` attention, TTT and gates; `none` leaves the norms of q and k frozen besides. */
export type AdapterMethod = 'sft' | 'qkvo' | 'none';

export interface VideoDitShape {
  ssmLayer: InnerModel;
  adapterMethod: AdapterMethod;
  modelDim: number;
  /** Heads, a divisor of `modelDim`. */
  heads: number;
  layers: number;
  timeEmbedDim: number;
  textDim: number;
  inChannels: number;
  outChannels: number;
  /** Side of the square patch that becomes one token, in latent pixels. */
  patchSize: number;
}

export interface VideoDitParameters {
  total: number;
  trainable: number;
  /** TTT layers and gates of all layers. */
  ssmAndGates: number;
  tttPerLayer: number;
}

const linear = (inputs: number, outputs: number) => inputs * outputs + outputs;
const layerNorm = (width: number) => 2 * width;

/**
 * Numbers of parameters.
 *
 * @mirrors vdit.src.projections
 * @mirrors vdit.src.linear-init
 * @mirrors vdit.src.mlp-init
 * @mirrors vdit.src.ttt-parameters
 * @mirrors vdit.src.adapter
 * @mirrors vdit.src.four-gates
 * @mirrors vdit.src.mlp-freeze
 * @mirrors vdit.src.patch-embed
 * @mirrors vdit.src.layer-modules
 * @mirrors vdit.src.final-layer
 * @mirrors vdit.src.outer-modules
 */
export function videoDitParameters(shape: VideoDitShape): VideoDitParameters {
  const { ssmLayer, adapterMethod, modelDim, heads, layers, timeEmbedDim, textDim, patchSize } = shape;
  const headDim = modelDim / heads;
  const patch = patchSize ** 2;

  const fourProjections = 4 * linear(modelDim, modelDim);
  const rates = heads * linear(modelDim, 1);
  const innerNorm = heads * layerNorm(headDim);
  const tttPerLayer =
    rates + innerNorm + fourProjections + layerNorm(modelDim) + innerModelNumbers(ssmLayer, heads, headDim);
  const tttAndGates = tttPerLayer + 4 * modelDim;

  const queryKeyNorms = 2 * layerNorm(headDim);
  const modulations = 2 * linear(timeEmbedDim, 6 * modelDim);
  const feedForward = linear(modelDim, 4 * modelDim) + linear(4 * modelDim, modelDim);
  const layer = 2 * layerNorm(modelDim) + modulations + queryKeyNorms + fourProjections + feedForward + tttAndGates;

  const timeEmbedding = linear(modelDim, timeEmbedDim) + linear(timeEmbedDim, timeEmbedDim);
  const embeddings = linear(shape.inChannels * patch, modelDim) + linear(textDim, modelDim);
  const finalLayer =
    linear(timeEmbedDim, 2 * modelDim) + layerNorm(modelDim) + linear(modelDim, shape.outChannels * patch);
  const total = timeEmbedding + embeddings + layers * layer + layerNorm(modelDim) + finalLayer;

  const trainable: Record<AdapterMethod, number> = {
    sft: total,
    qkvo: layers * (fourProjections + queryKeyNorms + tttAndGates),
    none: layers * (fourProjections + tttAndGates),
  };
  return { total, trainable: trainable[adapterMethod], ssmAndGates: layers * tttAndGates, tttPerLayer };
}
