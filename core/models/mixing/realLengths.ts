/** Sequence lengths that occur: the five video stages of ttt-video-dit and the action horizons of the fork's configs. */
import type { AttentionWindow } from './attentionWindows';
import { interleaveOrder, misalignedEtaMiniBatches } from './interleave';
import type { VideoLayout } from './segmentOffsets';
import { sequenceTokens } from './sequenceTokens';

/** Tokens of one latent frame at 480 × 720: 30 × 45 patches. */
const tokensPerFrame = 1350;
/** An attention window reads 12 latent frames and the last one of the window before. */
const windowFrames = 13;
const windowStrideFrames = 12;

export const trainingMiniBatch = { linear: 16, mlp: 64 } as const;

export interface VideoStage {
  seconds: number;
  layout: VideoLayout;
  tokens: number;
}

const stage = (seconds: number, chunks: number, textTokensPerChunk: number): VideoStage => {
  const layout = { latentFrames: windowStrideFrames * chunks + 1, chunks, textTokensPerChunk, tokensPerFrame };
  const { totalTokens } = sequenceTokens({
    ...layout,
    windowFrames,
    linearMiniBatch: trainingMiniBatch.linear,
    mlpMiniBatch: trainingMiniBatch.mlp,
  });
  return { seconds, layout, tokens: totalTokens };
};

/**
 * The stages with the text lengths of the evaluation configs; training takes the length of the precomputed embeddings.
 *
 * @mirrors vdit.src.eval-mlp-3s
 * @mirrors vdit.src.eval-mlp-9s
 * @mirrors vdit.src.eval-mlp-18s
 * @mirrors vdit.src.eval-mlp-30s
 * @mirrors vdit.src.eval-mlp-63s
 */
export const videoStages: readonly VideoStage[] = [
  stage(3, 1, 498),
  stage(9, 3, 502),
  stage(18, 6, 471),
  stage(30, 10, 497),
  stage(63, 21, 458),
];

/**
 * The attention window of a video with that many text tokens per chunk.
 *
 * @mirrors vdit.src.local-attention
 * @mirrors vdit.src.model-defaults
 */
export const videoWindow = (textTokensPerChunk: number): AttentionWindow => ({
  windowTokens: textTokensPerChunk + windowFrames * tokensPerFrame,
  windowStride: textTokensPerChunk + windowStrideFrames * tokensPerFrame,
});

/**
 * Mini-batches of a stage in its scan, and those among them that get rates of other tokens.
 *
 * @mirrors vdit.src.eta-repeat
 * @mirrors vdit.src.interleave
 */
export function stageMiniBatches({ layout, tokens }: VideoStage, miniBatchSize: number) {
  return {
    miniBatches: tokens / miniBatchSize,
    misaligned: misalignedEtaMiniBatches(interleaveOrder(layout), miniBatchSize),
  };
}

export interface ActionHorizon {
  /** A training config of the fork at `fork@iwm` with this horizon. */
  config: string;
  /** Tokens of the suffix: one per action, and in pi0 one more for the state. */
  tokens: number;
  /** Whether the config has the TTT layer. */
  ttt: boolean;
}

const pi05 = (config: string, horizon: number, ttt = false): ActionHorizon => ({ config, tokens: horizon, ttt });
const pi0 = (config: string, horizon: number): ActionHorizon => ({ config, tokens: horizon + 1, ttt: false });

/**
 * All lengths that the suffix of the 300M action expert has in the configs, each with one config as its example.
 *
 * @mirrors vdit.src.fork-zscore-config
 * @mirrors vdit.src.fork-libero-config
 * @mirrors vdit.src.fork-pi0-droid-config
 * @mirrors vdit.src.fork-droid-configs
 * @mirrors vdit.src.fork-droid-finetune-config
 * @mirrors vdit.src.fork-train-config
 * @mirrors vdit.src.fork-pi0-config
 */
export const actionHorizons: readonly ActionHorizon[] = [
  pi05('pi05_simpler_zscore', 4),
  pi05('pi05_libero', 10),
  pi0('pi0_droid', 10),
  pi05('pi05_droid', 15),
  pi05('pi05_droid_finetune', 16),
  pi05('pi05_simpler_zscore_ttt', 50, true),
  pi0('pi0_aloha', 50),
];
