/** What a reader can change, and what the model makes of it. */
import { addressCodec, choice, flag, integer, type Field } from '@site/core/explorer/addressCodec';
import { shownModes, type ShownMode } from '@site/core/models/checkpointing/report';
import {
  refusals,
  type Framework,
  type ModelName,
  type Refusal,
  type Settings,
} from '@site/core/models/checkpointing/settings';

export const pictures = ['memory', 'retained', 'flops'] as const;
export type Picture = (typeof pictures)[number];

export interface State {
  by: Framework;
  model: ModelName;
  tune: Settings['training'];
  /** The alignment expert of the fork. */
  align: boolean;
  /** Samples on one device. */
  batch: number;
  cams: number;
  tokens: number;
  horizon: number;
  dtype: 'bf16' | 'fp32';
  ema: boolean;
  opt: Settings['optimiser'];
  fsdp: number;
  /** What the picture shows. */
  see: Picture;
  /** Whose formulas are listed. */
  mode: ShownMode;
}

export const ranges = { batch: [1, 1024], cams: [1, 3], tokens: [1, 1000], horizon: [1, 200] } as const;
export const fsdpDevices = [1, 2, 4, 8] as const;

const device: Field<number> = {
  initial: 1,
  print: String,
  parse: (text) => fsdpDevices.find((count) => String(count) === text),
};

/** The setting that stands in the way. */
const refusedSetting: Record<Refusal, keyof State> = {
  pytorchHasNoFast: 'model',
  pytorchHasNoLora: 'tune',
  pytorchIgnoresEma: 'ema',
  pytorchHasOnlyAdamW: 'opt',
  pytorchHasNoFsdp: 'fsdp',
  alignmentNeedsPytorch: 'align',
  alignmentNeedsPi05: 'align',
};

export const codec = addressCodec<State>(
  1,
  {
    by: choice(['pytorch', 'jax'], 'pytorch'),
    model: choice(['pi0', 'pi05', 'pi0Fast'], 'pi05'),
    tune: choice(['full', 'lora'], 'full'),
    align: flag(false),
    batch: integer(32, ...ranges.batch),
    cams: integer(3, ...ranges.cams),
    tokens: integer(200, ...ranges.tokens),
    horizon: integer(50, ...ranges.horizon),
    dtype: choice(['bf16', 'fp32'], 'bf16'),
    ema: flag(false),
    opt: choice(['adamw', 'sgd'], 'adamw'),
    fsdp: device,
    see: choice(pictures, 'memory'),
    mode: choice(shownModes, 'shipped'),
  },
  (state) => {
    const [refusal] = refusals(settingsOf(state));
    return refusal && refusedSetting[refusal];
  },
);

export const settingsOf = (state: State): Settings => ({
  framework: state.by,
  model: state.model,
  training: state.tune,
  alignmentExpert: state.align,
  batch: state.batch,
  cameras: state.cams,
  maxTokenLen: state.tokens,
  actionHorizon: state.horizon,
  precision: state.dtype === 'bf16' ? 'bfloat16' : 'float32',
  ema: state.ema,
  optimiser: state.opt,
  fsdpDevices: state.fsdp,
});

export const partOf = (settings: Settings): Partial<State> => ({
  by: settings.framework,
  model: settings.model,
  tune: settings.training,
  align: settings.alignmentExpert,
  batch: settings.batch,
  cams: settings.cameras,
  tokens: settings.maxTokenLen,
  horizon: settings.actionHorizon,
  dtype: settings.precision === 'bfloat16' ? 'bf16' : 'fp32',
  ema: settings.ema,
  opt: settings.optimiser,
  fsdp: settings.fsdpDevices,
});

/** Token lengths that the configurations of each model use. */
const usualTokens: Record<ModelName, number> = { pi0: 48, pi05: 200, pi0Fast: 180 };

/** To another trainer: what it does not support falls back, what it does by default is on. */
export function toTrainer(by: Framework, state: State): Partial<State> {
  if (by === 'jax') return { by, align: false, ema: true };
  const model = state.model === 'pi0Fast' ? toModel('pi05', state) : {};
  return { by, ...model, tune: 'full', ema: false, opt: 'adamw', fsdp: 1 };
}

/** To another model, with the token length that its configurations use. */
export const toModel = (model: ModelName, state: State): Partial<State> => ({
  model,
  tokens: usualTokens[model],
  align: state.align && model === 'pi05',
});
