/** What a comparison of costs takes as given, and the two real surroundings to start from. */
import type { AttentionWindow } from './attentionWindows';
import type { InnerForm } from './innerLoop';
import { actionExpertSizes, videoSizes, type LayerSizes } from './layerSizes';
import { trainingMiniBatch, videoWindow } from './realLengths';

/** Ways of mixing a sequence; the last one is what a block of ttt-video-dit does. */
export const mixingMethods = [
  'fullAttention',
  'windowedAttention',
  'tttLinear',
  'tttMlp',
  'wholeSequenceDual',
  'windowedWithTttMlp',
] as const;
export type MixingMethod = (typeof mixingMethods)[number];

/**
 * Which FLOPs are compared: `inner` only attention's products against inner loops; `replacement` attention's products
 * against inner loops and their projections, as when a TTT layer is added where attention's projections stand anyway;
 * `everything` all projections and the learned inner rates.
 */
export const flopScopes = ['inner', 'replacement', 'everything'] as const;
export type FlopScope = (typeof flopScopes)[number];

export interface CostSettings {
  sizes: LayerSizes;
  window: AttentionWindow;
  /** Keys besides the sequence itself that attention reads: the prefix of the action expert. */
  prefixTokens: number;
  /** Tokens of one inner mini-batch, by inner model. */
  linearMiniBatch: number;
  mlpMiniBatch: number;
  /** Mini-batches between two states stored for the backward pass. */
  checkpointGroup: number;
  /** TTT passes over the sequence: 2 with a reverse pass. The whole-sequence form does not depend on order and takes 1. */
  passes: 1 | 2;
  /** Form of the inner loops of TTT-Linear and TTT-MLP. */
  form: InnerForm;
  scope: FlopScope;
  /** Inner rates as ttt-video-dit stores them, K equal rows per mini-batch, or only those that are read. */
  rates: 'stored' | 'needed';
  /** Whether attention stores its query–key scores; a fused kernel does not. */
  scores: 'fused' | 'stored';
}

export const surroundings = ['video', 'action'] as const;
export type Surroundings = (typeof surroundings)[number];

const shared = {
  prefixTokens: 0,
  linearMiniBatch: trainingMiniBatch.linear,
  mlpMiniBatch: trainingMiniBatch.mlp,
  checkpointGroup: 16,
  form: 'primal',
  scope: 'replacement',
  rates: 'stored',
} as const;

/**
 * Video: the 5B model in training, with the window of 3 s and PyTorch's fused attention. Action: the sizes of the fork's
 * action expert, its tokens among themselves, one pass, eager attention; the window is made up, since no attention there is
 * windowed.
 *
 * @mirrors vdit.src.presets
 * @mirrors vdit.src.local-attention
 * @mirrors vdit.src.cfg-mlp-63s
 * @mirrors vdit.src.cfg-linear-63s
 * @mirrors vdit.src.ssm-forward
 */
export const realSettings: Readonly<Record<Surroundings, CostSettings>> = {
  video: { ...shared, sizes: videoSizes, window: videoWindow(498), passes: 2, scores: 'fused' },
  action: {
    ...shared,
    sizes: actionExpertSizes,
    window: { windowTokens: 16, windowStride: 16 },
    passes: 1,
    scores: 'stored',
  },
};
