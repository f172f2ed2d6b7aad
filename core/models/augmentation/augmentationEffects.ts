/** What a reader would not expect of an augmentation, as reasons and numbers; the view has the words. */
import { cropBox } from '../alignment/cropBox';
import { cropSide, type JaxColour } from './amounts';
import { sourcePixel, type Augmentation } from './augmentation';
import { isWrist } from './camera';
import { coloursJax } from './coloursJax';
import { isUntouched } from './geometryFork';
import { isRotated, rotationThresholdDeg } from './geometryPytorch';
import { pictureSide } from './picture';

export type Effect =
  /** Upstream, wrist camera: nothing moves. */
  | { reason: 'coloursOnly' }
  /** Upstream, base camera: the picture is enlarged even if all amounts are neutral. */
  | { reason: 'enlarged'; fromSide: number; toSide: number }
  /** PyTorch: the angle is too small to be applied. */
  | { reason: 'rotationSkipped'; angleDeg: number; thresholdDeg: number }
  /** PyTorch: the rotation shrinks the picture, and its rim is mixed with black. */
  | { reason: 'rotationShrinks'; fromSide: number; toSide: number }
  /** JAX: no colour changes. */
  | { reason: 'jitterSkipped'; probability: number }
  /** JAX: the amount is drawn and not used. */
  | { reason: 'saturationIgnored'; saturation: number }
  /** JAX: black becomes grey of this value. */
  | { reason: 'blackLifted'; value: number }
  /** Fork: the picture comes back as it is. */
  | { reason: 'untouched' }
  /** Fork: the recorded crop shows the whole picture. */
  | { reason: 'cropsNothing' }
  /** Fork: the crop blackens the last row or column, before rotation and flip. */
  | { reason: 'lastLineBlack'; row: boolean; column: boolean }
  /** Fork: the record says no flip, another sample of the batch does. */
  | { reason: 'mirroredWithBatch' }
  /** So many of the four corners take black from outside. */
  | { reason: 'cornersOutside'; corners: number };

export function augmentationEffects(augmentation: Augmentation): Effect[] {
  return [...effectsOfImplementation(augmentation), ...cornersOutside(augmentation)];
}

function effectsOfImplementation(augmentation: Augmentation): Effect[] {
  switch (augmentation.implementation) {
    case 'pytorch':
      return isWrist(augmentation.camera) ? [{ reason: 'coloursOnly' }] : pytorchGeometryEffects(augmentation);
    case 'jax':
      return [isWrist(augmentation.camera) ? { reason: 'coloursOnly' } : enlarged, ...jaxColourEffects(augmentation)];
    case 'fork':
      return forkEffects(augmentation);
  }
}

const enlarged: Effect = { reason: 'enlarged', fromSide: cropSide, toSide: pictureSide };

function pytorchGeometryEffects({ amounts }: Augmentation & { implementation: 'pytorch' }): Effect[] {
  if (isRotated(amounts)) {
    return [enlarged, { reason: 'rotationShrinks', fromSide: pictureSide, toSide: pictureSide - 1 }];
  }
  const { angleDeg } = amounts;
  if (angleDeg === 0) return [enlarged];
  return [enlarged, { reason: 'rotationSkipped', angleDeg, thresholdDeg: rotationThresholdDeg }];
}

function jaxColourEffects({ amounts }: Augmentation & { implementation: 'jax' }): Effect[] {
  const { applied, brightness, saturation } = amounts;
  if (!applied) return [{ reason: 'jitterSkipped', probability: 0.5 }];
  const effects: Effect[] = [];
  if (saturation !== 0) effects.push({ reason: 'saturationIgnored', saturation });
  if (brightness > 0) effects.push({ reason: 'blackLifted', value: liftedBlack(amounts) });
  return effects;
}

/** Black after brightness and contrast. */
function liftedBlack(amounts: JaxColour): number {
  const pixel = new Float64Array(3);
  coloursJax(pixel, amounts);
  return pixel[0] as number;
}

function forkEffects({ amounts, batchFlips }: Augmentation & { implementation: 'fork' }): Effect[] {
  if (isUntouched(amounts)) return [{ reason: 'untouched' }];
  const { cropScale, cropPosition, flip } = amounts;
  const { x1, y1, x2, y2 } = cropBox(cropScale, cropPosition);
  const isWhole = x1 === 0 && y1 === 0 && x2 === 1 && y2 === 1;
  const effects: Effect[] = [];
  if (isWhole && (cropScale !== 1 || cropPosition !== 'C')) effects.push({ reason: 'cropsNothing' });
  if (x2 === 1 || y2 === 1) effects.push({ reason: 'lastLineBlack', row: y2 === 1, column: x2 === 1 });
  if (batchFlips && flip === 0) effects.push({ reason: 'mirroredWithBatch' });
  return effects;
}

function cornersOutside(augmentation: Augmentation): Effect[] {
  const ends = [0, pictureSide - 1];
  const positions = ends.flatMap((row) => ends.map((col) => ({ row, col })));
  const corners = positions.filter((position) => !sourcePixel(augmentation, position).inside).length;
  return corners > 0 ? [{ reason: 'cornersOutside', corners }] : [];
}
