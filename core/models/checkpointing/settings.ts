/** What a reader chooses, which combinations the trainers refuse and why, and the token counts that follow. */
import { openpiArchitecture, type Architecture } from '../parameters/architecture';
import type { Sizes } from './form';

export type Framework = 'pytorch' | 'jax';
export type ModelName = 'pi0' | 'pi05' | 'pi0Fast';

/**
 * `shipped`: as `train_pytorch.py` or `train.py` runs it. `withoutOuter`: the same without the wrapper around the whole trunk.
 * `inner`: one segment per block and nothing else. `none`: no checkpoint at all.
 */
export type Mode = 'shipped' | 'withoutOuter' | 'inner' | 'none';

export interface Settings {
  framework: Framework;
  model: ModelName;
  training: 'full' | 'lora';
  /** The alignment expert of fork@head. */
  alignmentExpert: boolean;
  /** Samples on one device. */
  batch: number;
  cameras: number;
  maxTokenLen: number;
  actionHorizon: number;
  precision: 'bfloat16' | 'float32';
  ema: boolean;
  optimiser: 'adamw' | 'sgd';
  fsdpDevices: number;
}

export type Refusal =
  | 'pytorchHasNoFast'
  | 'pytorchHasNoLora'
  | 'pytorchIgnoresEma'
  | 'pytorchHasOnlyAdamW'
  | 'pytorchHasNoFsdp'
  | 'alignmentNeedsPytorch'
  | 'alignmentNeedsPi05';

/**
 * Why no trainer runs this combination; empty if one does.
 * @mirrors ckpt.src.readme-unsupported
 * @mirrors ckpt.src.adamw
 */
export function refusals(settings: Settings): Refusal[] {
  const { framework, model, training, alignmentExpert, ema, optimiser, fsdpDevices } = settings;
  const pytorch = framework === 'pytorch';
  const rules: [boolean, Refusal][] = [
    [pytorch && model === 'pi0Fast', 'pytorchHasNoFast'],
    [pytorch && training === 'lora', 'pytorchHasNoLora'],
    [pytorch && ema, 'pytorchIgnoresEma'],
    [pytorch && optimiser !== 'adamw', 'pytorchHasOnlyAdamW'],
    [pytorch && fsdpDevices > 1, 'pytorchHasNoFsdp'],
    [alignmentExpert && !pytorch, 'alignmentNeedsPytorch'],
    [alignmentExpert && model !== 'pi05', 'alignmentNeedsPi05'],
  ];
  return rules.flatMap(([refused, reason]) => (refused ? [reason] : []));
}

/** The next image, the noised image and one action, twice, beside one state: the fork's three alignment tasks. */
const alignmentTokens = (imageTokens: number): number => 2 * imageTokens + 3;

/**
 * Token counts of a step. pi0 adds a state token to the actions; the fork adds one embodiment token to the prefix; pi0-FAST has
 * one sequence, of which the last token is a target only.
 * @mirrors ckpt.src.state-proj-wrap
 */
export function stepSizes(settings: Settings, { siglip }: Architecture = openpiArchitecture): Sizes {
  const { model, alignmentExpert, batch, cameras, maxTokenLen, actionHorizon } = settings;
  const fast = model === 'pi0Fast';
  const P = siglip.tokens * cameras + maxTokenLen + (alignmentExpert ? 1 : 0) - (fast ? 1 : 0);
  const A = fast ? 0 : actionHorizon + (model === 'pi0' ? 1 : 0);
  const G = alignmentExpert ? alignmentTokens(siglip.tokens) : 0;
  return { B: batch, P, A, G, S: P + A + G, H: fast ? 0 : actionHorizon, L: maxTokenLen, n: cameras };
}

export const elementBytes = ({ precision }: Settings): 2 | 4 => (precision === 'bfloat16' ? 2 : 4);

/** pi0.5 feeds the time step to the norms of the experts. */
export const isAdaptive = ({ model }: Settings): boolean => model === 'pi05';
