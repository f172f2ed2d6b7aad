/** Crop, rotation and flip of the fork, with kornia 0.8.1, where it applies recorded choices (for the next frame). */
import { cropBox } from '../alignment/cropBox';
import { chain, mirror, rotation, scaling } from './affineMap';
import type { ForkAmounts, ForkGeometry } from './amounts';
import { pictureSide } from './picture';
import type { Resampling } from './resample';

/**
 * A record in which nothing is changed leaves the picture as it is. Any other is resampled twice, be it only because of
 * its colour preset, and for wrist cameras too, whose geometry is recorded as neutral.
 *
 * @param batchFlips some sample of the batch is recorded as flipped; then all are mirrored, whatever their record says
 * @mirrors data.src.fork-replay-choices
 */
export const geometryFork = (record: ForkAmounts, batchFlips: boolean): Resampling[] =>
  isUntouched(record) ? [] : [crop(record), turn(record, batchFlips || record.flip === 1)];

/** @mirrors data.src.fork-replay-choices */
export const isUntouched = ({ cropScale, cropPosition, rotationDeg, flip, colourPreset }: ForkAmounts): boolean =>
  cropScale === 1 && cropPosition === 'C' && rotationDeg === 0 && flip === 0 && colourPreset === 0;

/**
 * The corners of the box, in units of 224 pixels, go to the output pixels 0 and 223. So even the box of the whole
 * picture is resampled (by 224/223), and where it ends at the picture's right or lower border, the last column or row
 * is black.
 *
 * @mirrors data.src.fork-crop
 * @mirrors data.src.fork-boxes
 */
function crop({ cropScale, cropPosition }: ForkGeometry): Resampling {
  const { x1, y1, x2, y2 } = cropBox(cropScale, cropPosition);
  const step = pictureSide / (pictureSide - 1);
  return { map: scaling((y2 - y1) * step, pictureSide * y1, (x2 - x1) * step, pictureSide * x1) };
}

function turn({ rotationDeg }: ForkGeometry, mirrored: boolean): Resampling {
  const map = rotation(rotationDeg, 1);
  return { map: mirrored ? chain(mirror, map) : map };
}
