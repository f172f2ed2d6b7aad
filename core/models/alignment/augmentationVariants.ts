/**
 * The discrete augmentations of the fork. Their order is what gives a variant its row in the token bank, so it is kept
 * in one place.
 */
import type { CropPosition } from './cropBox';

/**
 * Options in the order of the code; the first of each is "unchanged".
 *
 * @mirrors align.src.aug-options
 * @mirrors align.src.action-scale-options
 */
export const augmentationOptions = {
  cropScale: [1.0, 0.9, 1.1],
  rotationDeg: [0, -10, 10],
  flip: [0, 1],
  actionScale: [1.0, 0.8, 1.2],
} as const;

/** What is done to one sample: to its picture, and to the translation and rotation of its actions. */
export interface AugmentationVariant {
  cropScale: number;
  cropPosition: CropPosition;
  rotationDeg: number;
  flip: number;
  transition: number;
  rotation: number;
}
