/** What a reader can change, and what the model makes of it. */
import { addressCodec, choice, integer, type Field } from '@site/core/explorer/addressCodec';
import { costMetrics, type CostMetric } from '@site/core/models/mixing/costCurve';
import {
  flopScopes,
  mixingMethods,
  realSettings,
  surroundings,
  type CostSettings,
  type FlopScope,
  type MixingMethod,
  type Surroundings,
} from '@site/core/models/mixing/costSettings';
import type { InnerForm } from '@site/core/models/mixing/innerLoop';
import { videoWindow } from '@site/core/models/mixing/realLengths';

export interface State {
  layer: Surroundings;
  metric: CostMetric;
  /** The chosen length in tokens, one for each layer. */
  video: number;
  action: number;
  /** The method that the others are compared with, and the one that the summary compares. */
  base: MixingMethod;
  with: MixingMethod;
  scope: FlopScope;
  form: InnerForm;
  passes: 1 | 2;
  rates: CostSettings['rates'];
  /** Whether the attention of the video model stores its scores; the one of the action expert does. */
  scores: CostSettings['scores'];
  /** Text tokens of a segment, which with 13 frames make the window of the video. */
  text: number;
  /** Tokens of the window of the action expert. */
  window: number;
  /** Keys of the prefix that action tokens read besides. */
  prefix: number;
  klin: number;
  kmlp: number;
  group: number;
}

/** Lengths that are drawn and can be chosen. */
export const lengthRange: Record<Surroundings, readonly [number, number]> = {
  video: [1000, 500_000],
  action: [1, 10_000],
};

export const miniBatchSizes = [16, 32, 64];
export const checkpointGroups = [4, 16, 64];
export const windowRange = { text: [0, 1000], window: [1, 10_000], prefix: [0, 2000] } as const;

const addressNames: Record<MixingMethod, string> = {
  fullAttention: 'full',
  windowedAttention: 'window',
  tttLinear: 'linear',
  tttMlp: 'mlp',
  wholeSequenceDual: 'dual',
  windowedWithTttMlp: 'block',
};

const method = (initial: MixingMethod): Field<MixingMethod> => ({
  initial,
  print: (value) => addressNames[value],
  parse: (text) => mixingMethods.find((each) => addressNames[each] === text),
});

const oneOf = <T extends number>(options: readonly T[], initial: T): Field<T> => ({
  initial,
  print: String,
  parse: (text) => options.find((option) => String(option) === text),
});

export const codec = addressCodec<State>(
  1,
  {
    layer: choice(surroundings, 'video'),
    metric: choice(costMetrics, 'flops'),
    video: integer(351_168, ...lengthRange.video),
    action: integer(50, ...lengthRange.action),
    base: method('fullAttention'),
    with: method('windowedWithTttMlp'),
    scope: choice(flopScopes, 'replacement'),
    form: choice(['primal', 'dual'], 'primal'),
    passes: oneOf([1, 2] as const, 2),
    rates: choice(['stored', 'needed'], 'stored'),
    scores: choice(['fused', 'stored'], 'fused'),
    text: integer(458, ...windowRange.text),
    window: integer(16, ...windowRange.window),
    prefix: integer(0, ...windowRange.prefix),
    klin: oneOf(miniBatchSizes, 16),
    kmlp: oneOf(miniBatchSizes, 64),
    group: oneOf(checkpointGroups, 16),
  },
  (state) => {
    const shown = methodsOf(state.layer);
    if (!shown.includes(state.base)) return 'base';
    return shown.includes(state.with) && state.with !== state.base ? undefined : 'with';
  },
);

/** No action expert has the block of the video model. */
export const methodsOf = (layer: Surroundings): readonly MixingMethod[] =>
  layer === 'video' ? mixingMethods : mixingMethods.filter((each) => each !== 'windowedWithTttMlp');

export const chosenTokens = (state: State): number => state[state.layer];

/** The settings of the model; what belongs to the other layer has no effect. */
export function costSettings(state: State): CostSettings {
  const shared: CostSettings = {
    ...realSettings[state.layer],
    scope: state.scope,
    form: state.form,
    rates: state.rates,
    linearMiniBatch: state.klin,
    mlpMiniBatch: state.kmlp,
    checkpointGroup: state.group,
  };
  if (state.layer === 'video') {
    return { ...shared, passes: state.passes, scores: state.scores, window: videoWindow(state.text) };
  }
  const window = { windowTokens: state.window, windowStride: state.window };
  return { ...shared, prefixTokens: state.prefix, window };
}
