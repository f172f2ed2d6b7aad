/** Crop, resize and rotation of upstream's PyTorch models: two resamplings, one after the other. */
import { rotation, scaling } from './affineMap';
import { cropSide, type PytorchGeometry } from './amounts';
import { pictureSide } from './picture';
import type { Resampling } from './resample';

/** Up to this angle, in degrees, the second resampling is left out. */
export const rotationThresholdDeg = 0.1;

/**
 * @returns one resampling, or two where the angle counts
 * @mirrors data.src.torch-geometry
 * @mirrors data.src.torch-rotation
 */
export const geometryPytorch = (geometry: PytorchGeometry): Resampling[] =>
  isRotated(geometry) ? [enlarge(geometry), turn(geometry)] : [enlarge(geometry)];

export const isRotated = ({ angleDeg }: PytorchGeometry): boolean => Math.abs(angleDeg) > rotationThresholdDeg;

/** The window to the size of the picture, without aligned corners: the edges of its outermost pixels stay edges. */
function enlarge({ startRow, startCol }: PytorchGeometry): Resampling {
  const scale = cropSide / pictureSide;
  const offset = 0.5 * scale - 0.5;
  return {
    map: scaling(scale, startRow + offset, scale, startCol + offset),
    window: { startRow, startCol, side: cropSide },
  };
}

/**
 * The grid runs from −1 to 1 over centres of pixels, but is read as running over their edges. So besides turning, the
 * picture shrinks by 223/224, and its outermost rows and columns are mixed with black.
 */
const turn = ({ angleDeg }: PytorchGeometry): Resampling => ({
  map: rotation(angleDeg, pictureSide / (pictureSide - 1)),
});
