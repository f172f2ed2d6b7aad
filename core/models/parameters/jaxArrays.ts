/**
 * The parameter arrays of the JAX models with their shapes, since FSDP decides array by array and LoRA freezes by name. Layers are
 * stacked by `nn.scan`. The unused output embedding of PyTorch's experts does not exist here.
 */
import { openpiArchitecture, type Architecture, type GemmaSizes, type SiglipSizes } from './architecture';
import { loraRank } from './lora';

export type JaxModel = 'pi0' | 'pi05' | 'pi0Fast';
export type JaxComponent = 'visionTower' | 'languageModel' | 'actionExpert' | 'projections';

export interface JaxArray {
  component: JaxComponent;
  shape: readonly number[];
  /** What the LoRA configurations freeze: everything of the language models but the adapters. */
  freezable: boolean;
}

/**
 * Arrays of a model; with `lora` also the adapters of all its language models.
 * @mirrors ckpt.src.jax-lora-freeze
 * @mirrors ckpt.src.jax-fast-lora-freeze
 * @mirrors ckpt.src.lora-einsum
 * @mirrors ckpt.src.lora-feed-forward
 */
export function jaxArrays(model: JaxModel, lora: boolean, architecture: Architecture = openpiArchitecture): JaxArray[] {
  const { siglip, vlm, expert, vocabulary } = architecture;
  const arrays = (component: JaxComponent, freezable: boolean, shapes: readonly number[][]): JaxArray[] =>
    shapes.map((shape) => ({ component, shape, freezable }));
  const language = [
    ...arrays('languageModel', true, [[vocabulary, vlm.width], ...gemmaShapes(vlm, false)]),
    ...(lora ? arrays('languageModel', false, adapterShapes(vlm, loraRank.vlm)) : []),
  ];
  const vision = arrays('visionTower', false, siglipShapes(siglip, vlm.width));
  if (model === 'pi0Fast') return [...vision, ...language];
  return [
    ...vision,
    ...language,
    ...arrays('actionExpert', true, gemmaShapes(expert, model === 'pi05')),
    ...(lora ? arrays('actionExpert', false, adapterShapes(expert, loraRank.expert)) : []),
    ...arrays('projections', false, projectionShapes(model, architecture)),
  ];
}

export const elements = ({ shape }: JaxArray): number => shape.reduce((product, axis) => product * axis, 1);

function gemmaShapes(gemma: GemmaSizes, adaptive: boolean): number[][] {
  const { layers, width, mlpWidth, heads, keyValueHeads, headWidth } = gemma;
  const norm = (stack: number[]) => (adaptive ? dense(stack, width, 3 * width) : [[...stack, width]]);
  return [
    [layers, heads, width, headWidth],
    [layers, 2, keyValueHeads, width, headWidth],
    [layers, heads, headWidth, width],
    [layers, 2, width, mlpWidth],
    [layers, mlpWidth, width],
    ...norm([layers]),
    ...norm([layers]),
    ...norm([]),
  ];
}

/** A pair of factors for each of the five matrices of a layer. */
function adapterShapes(
  { layers, width, mlpWidth, heads, keyValueHeads, headWidth }: GemmaSizes,
  rank: number,
): number[][] {
  const pair = (stack: number[], inputs: number, outputs: number) => [
    [layers, ...stack, inputs, rank],
    [layers, ...stack, rank, outputs],
  ];
  return [
    ...pair([heads], width, headWidth),
    ...pair([2, keyValueHeads], width, headWidth),
    ...pair([heads], headWidth, width),
    ...pair([2], width, mlpWidth),
    ...pair([], mlpWidth, width),
  ];
}

function siglipShapes(
  { layers, width, mlpWidth, heads, tokens, patchValues }: SiglipSizes,
  outputs: number,
): number[][] {
  const stack = [layers];
  const norm = (of: number[]) => [
    [...of, width],
    [...of, width],
  ];
  const headWidth = width / heads;
  const projection = [
    [layers, width, heads, headWidth],
    [layers, heads, headWidth],
  ];
  return [
    // In the code the kernel has the three axes of a patch, 14 × 14 × 3; it is too small to be sharded either way.
    ...dense([], patchValues, width),
    [1, tokens, width],
    ...norm(stack),
    ...norm(stack),
    ...projection,
    ...projection,
    ...projection,
    [layers, heads, headWidth, width],
    [layers, width],
    ...dense(stack, width, mlpWidth),
    ...dense(stack, mlpWidth, width),
    ...norm([]),
    ...dense([], width, outputs),
  ];
}

function projectionShapes(model: 'pi0' | 'pi05', { expert: { width }, actionWidth }: Architecture): number[][] {
  const inAndOut = [...dense([], actionWidth, width), ...dense([], width, actionWidth)];
  const square = dense([], width, width);
  return model === 'pi05'
    ? [...inAndOut, ...square, ...square]
    : [...inAndOut, ...dense([], actionWidth, width), ...dense([], 2 * width, width), ...square];
}

const dense = (stack: number[], inputs: number, outputs: number): number[][] => [
  [...stack, inputs, outputs],
  [...stack, outputs],
];
