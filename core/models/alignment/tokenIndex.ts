/**
 * Which row of the embodiment token bank a sample reads. The row depends on the augmentation alone: neither the robot
 * nor the source of the data enters.
 */
import { augmentationOptions, type AugmentationVariant } from './augmentationVariants';
import { cropPositions } from './cropBox';

const { cropScale, rotationDeg, flip, actionScale } = augmentationOptions;

/** Rows of the bank for one data source. */
export const tokenBankRows =
  cropScale.length * cropPositions.length * rotationDeg.length * flip.length * actionScale.length ** 2;

/**
 * Row of the bank, row-major over crop scale, position, rotation, flip, and the two action scales. Numbers are taken to
 * the nearest option, because the values have passed through float32.
 *
 * @mirrors align.src.bank-index
 * @mirrors align.src.nearest-option
 */
export function tokenIndex(variant: AugmentationVariant): number {
  let index = nearest(variant.cropScale, cropScale);
  index = index * cropPositions.length + cropPositions.indexOf(variant.cropPosition);
  index = index * rotationDeg.length + nearest(variant.rotationDeg, rotationDeg);
  index = index * flip.length + nearest(variant.flip, flip);
  index = index * actionScale.length + nearest(variant.transition, actionScale);
  return index * actionScale.length + nearest(variant.rotation, actionScale);
}

/** Index of the option with the smallest difference, the first of equals. */
function nearest(value: number, options: readonly number[]): number {
  const differences = options.map((option) => Math.abs(value - option));
  return differences.indexOf(Math.min(...differences));
}
