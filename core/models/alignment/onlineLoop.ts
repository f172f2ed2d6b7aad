/**
 * The loop that was to align during deployment: a buffer of observations and predictions, and when it is used. The
 * counting is modelled, not the update: no commit gets through one (see the page).
 */
import { ModelError } from '../modelError';

export interface AlignBuffer {
  /** Numbers of the items still held, oldest first. */
  kept: number[];
  /** Consecutive items [i, i + 1] that can be drawn as observation and next observation, ascending. */
  pairs: [number, number][];
}

/**
 * What a first-in-first-out buffer holds after items 0 … added − 1.
 *
 * @throws ModelError tooFewObservations if there is no pair
 * @mirrors align.src.buffer-add
 * @mirrors align.src.buffer-pairs
 * @mirrors align.src.buffer-sample
 */
export function alignBuffer(maxSize: number, added: number): AlignBuffer {
  const size = Math.min(added, maxSize);
  if (size < 2) throw new ModelError('tooFewObservations', `the buffer holds ${size}, a pair needs 2`);
  const kept = Array.from({ length: size }, (_, place) => added - size + place);
  return { kept, pairs: kept.slice(0, -1).map((item) => [item, item + 1]) };
}

export interface OnlineSettings {
  /** Calls of sample_actions with alignment on. */
  inferences: number;
  /** Pairs wanted for an update. */
  batchSize: number;
  /** Items that the buffer must hold. */
  minBufferSize: number;
  /** Inferences from one attempt to the next. */
  alignFrequency: number;
  /** Gradient steps of an update. */
  alignSteps: number;
  /** Items that the buffer can hold. */
  maxSize: number;
}

export interface AlignAttempt {
  /** Number of the inference, from 1. */
  step: number;
  bufferSize: number;
  /** Whether there are enough items. */
  aligns: boolean;
  /** Pairs drawn, without replacement. */
  batchSize: number;
  gradSteps: number;
}

/**
 * Every attempt to align within a number of inferences.
 *
 * @mirrors align.src.buffer-update
 * @mirrors align.src.buffer-guard
 * @mirrors align.src.buffer-pairs
 */
export function alignAttempts(settings: OnlineSettings): AlignAttempt[] {
  const { inferences, batchSize, minBufferSize, alignFrequency, alignSteps, maxSize } = settings;
  return Array.from({ length: Math.floor(inferences / alignFrequency) }, (_, attempt) => {
    const step = (attempt + 1) * alignFrequency;
    const bufferSize = Math.min(step, maxSize);
    const aligns = bufferSize >= minBufferSize && bufferSize >= 2;
    return {
      step,
      bufferSize,
      aligns,
      batchSize: aligns ? Math.min(batchSize, bufferSize - 1) : 0,
      gradSteps: aligns ? alignSteps : 0,
    };
  });
}
