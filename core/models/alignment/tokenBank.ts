/**
 * How many rows of the token bank are really different, and how often training reads the row that inference always
 * reads (row 0).
 */
import { augmentationOptions } from './augmentationVariants';
import { cropBox, cropPositions } from './cropBox';
import { tokenBankRows } from './tokenIndex';

export interface TokenBank {
  /** Rows of the table. */
  rows: number;
  /** Different crop boxes among all scales and positions. */
  distinctBoxes: number;
  /** Boxes × rotations × flips. */
  distinctGeometries: number;
  /** Geometries × action scales. */
  distinctConfigurations: number;
  /** Probability that the picture's part of the index is that of an unchanged picture. */
  pObsNoop: number;
  /** Probability that neither action scale changes. */
  pActionNoop: number;
  /** Probability of row 0. */
  pRow0: number;
  /** Probability that the translation (the rotation) of the actions is scaled. */
  pTransitionChanged: number;
  pRotationChanged: number;
}

/**
 * Every option is drawn uniformly for each sample, whether or not the sample is then augmented; one that is not keeps
 * the first option of each.
 *
 * @param obsAugProb probability that the picture of a sample is augmented, in [0, 1]
 * @param actionAugProb probability that the actions of a sample are scaled, in [0, 1]
 * @mirrors align.src.bank-table
 * @mirrors align.src.observation-draws
 * @mirrors align.src.recorded-draws
 * @mirrors align.src.action-scale-draws
 */
export function tokenBank(obsAugProb: number, actionAugProb: number): TokenBank {
  const { cropScale, rotationDeg, flip, actionScale } = augmentationOptions;
  const boxes = cropScale.flatMap((scale) => cropPositions.map((position) => cropBox(scale, position)));
  const distinctBoxes = new Set(boxes.map((box) => JSON.stringify(box))).size;
  const distinctGeometries = distinctBoxes * rotationDeg.length * flip.length;

  const pictureVariants = boxes.length * rotationDeg.length * flip.length;
  const actionVariants = actionScale.length ** 2;
  const pObsNoop = 1 - obsAugProb + obsAugProb / pictureVariants;
  const pActionNoop = 1 - actionAugProb + actionAugProb / actionVariants;
  const pScaled = actionAugProb * (1 - 1 / actionScale.length);

  return {
    rows: tokenBankRows,
    distinctBoxes,
    distinctGeometries,
    distinctConfigurations: distinctGeometries * actionVariants,
    pObsNoop,
    pActionNoop,
    pRow0: pObsNoop * pActionNoop,
    pTransitionChanged: pScaled,
    pRotationChanged: pScaled,
  };
}
