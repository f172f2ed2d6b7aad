/**
 * The flip is drawn per sample and recorded per sample, but done to the whole batch: pictures and labels, and a picture
 * and its next frame, come apart. What happens to a batch, and how often.
 */

/**
 * Whether each picture is mirrored when recorded parameters are replayed: all as soon as one is. All samples are taken
 * to be augmented and none to be an exact no-op, which would get its own picture back.
 *
 * @param recordedFlip [B] 0 or 1
 * @returns [B]
 * @mirrors align.src.flip-replay
 * @mirrors align.src.replay-noop
 */
export function batchFlip(recordedFlip: readonly number[]): boolean[] {
  const any = recordedFlip.some((flip) => flip === 1);
  return recordedFlip.map(() => any);
}

export interface FlipProbabilities {
  /** Some sample of the batch draws a flip, so every augmented picture is mirrored. */
  anyFlip: number;
  /** Expected share of samples that are mirrored although their label says that they are not. */
  mislabelledSampleShare: number;
  /** Expected share of samples whose picture is mirrored and whose next frame is not. */
  sampleMismatchShare: number;
  /** Some sample of the batch is in that state. */
  batchMismatch: number;
}

/**
 * Closed form. A flip is drawn with ½ for every sample, before it is decided whether the sample is augmented; only an
 * augmented one keeps its draw in the record. The next frame is replayed from the records, so it is mirrored only if
 * some augmented sample drew a flip. The 1/810 chance that a drawn variant is an exact no-op is left out.
 *
 * @param batch B ≥ 1
 * @param obsAugProb probability p that a sample is augmented, in [0, 1]
 * @mirrors align.src.flip-batch
 * @mirrors align.src.flip-replay
 * @mirrors align.src.replay-noop
 * @mirrors align.src.observation-draws
 * @mirrors align.src.recorded-draws
 */
export function flipProbabilities(batch: number, obsAugProb: number): FlipProbabilities {
  const p = obsAugProb;
  const noneDrawn = 0.5 ** batch;
  const noneOfTheOthersDrawn = 0.5 ** (batch - 1);
  const noneRecorded = (1 - p / 2) ** batch;
  const noneOfTheOthersRecorded = (1 - p / 2) ** (batch - 1);
  return {
    anyFlip: 1 - noneDrawn,
    mislabelledSampleShare: (p / 2) * (1 - noneOfTheOthersDrawn),
    sampleMismatchShare: (p / 2) * (noneOfTheOthersRecorded - noneOfTheOthersDrawn),
    // None recorded, though one was drawn, and at least one sample is augmented.
    batchMismatch: noneRecorded - noneDrawn - (1 - p) ** batch * (1 - noneDrawn),
  };
}
