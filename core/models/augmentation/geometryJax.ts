/** Crop, resize and rotation of upstream's JAX models: augmax 0.4.1 joins all three to one resampling. */
import { chain, rotation, scaling } from './affineMap';
import { cropSide, type JaxGeometry } from './amounts';
import { pictureSide } from './picture';
import type { Resampling } from './resample';

/**
 * Turns about the middle of the crop window. Unlike PyTorch's, the window shows what lies beyond its border, and only
 * beyond the picture it is black.
 *
 * @mirrors data.src.jax-augment
 */
export const geometryJax = ({ offsetRow, offsetCol, angleDeg }: JaxGeometry): Resampling[] => [
  { map: chain(rotation(angleDeg, cropSide / pictureSide), scaling(1, offsetRow, 1, offsetCol)) },
];
