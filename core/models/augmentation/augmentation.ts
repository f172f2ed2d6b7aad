/** One augmentation of one picture, whichever of the three implementations does it. */
import { sourceOf, type Position } from './affineMap';
import { neutralAmounts } from './amountRange';
import { amountRanges, colourPresets } from './amounts';
import type { ForkAmounts, ForkColour, JaxAmounts, PytorchAmounts } from './amounts';
import { isWrist, type Camera } from './camera';
import { coloursFork } from './coloursFork';
import { coloursJax } from './coloursJax';
import { coloursPytorch } from './coloursPytorch';
import { geometryFork } from './geometryFork';
import { geometryJax } from './geometryJax';
import { geometryPytorch } from './geometryPytorch';
import { pictureSide, type Picture } from './picture';
import { resample, type Resampling } from './resample';

export type Augmentation =
  | { implementation: 'pytorch'; camera: Camera; amounts: PytorchAmounts }
  | { implementation: 'jax'; camera: Camera; amounts: JaxAmounts }
  | {
      implementation: 'fork';
      camera: Camera;
      amounts: ForkAmounts;
      /** Some sample of the batch is recorded as flipped in this camera. */
      batchFlips: boolean;
    };

export type Implementation = Augmentation['implementation'];

/** The augmentation that changes a picture of this camera least. */
export function neutralAugmentation(implementation: Implementation, camera: Camera): Augmentation {
  switch (implementation) {
    case 'pytorch':
      return { implementation, camera, amounts: neutralAmounts(amountRanges.pytorch) };
    case 'jax':
      return { implementation, camera, amounts: neutralAmounts(amountRanges.jax) };
    case 'fork':
      return { implementation, camera, amounts: neutralAmounts(amountRanges.fork), batchFlips: false };
  }
}

/**
 * Geometry, then colours. Upstream gives a wrist camera its very picture back if the colours are neutral, the fork any
 * camera; a base camera of upstream never, since its crop always enlarges 212 pixels to 224.
 *
 * @returns a new picture
 */
export function augment(picture: Picture, augmentation: Augmentation): Picture {
  const result = resamplings(augmentation).reduce(resample, picture.slice());
  adjustColours(result, augmentation);
  return result;
}

/**
 * Upstream decides by the camera whether anything moves.
 *
 * @returns in the order in which they are applied
 * @mirrors data.src.torch-wrist
 * @mirrors data.src.jax-wrist
 */
function resamplings(augmentation: Augmentation): Resampling[] {
  if (augmentation.implementation === 'fork') return geometryFork(augmentation.amounts, augmentation.batchFlips);
  if (isWrist(augmentation.camera)) return [];
  return augmentation.implementation === 'pytorch'
    ? geometryPytorch(augmentation.amounts)
    : geometryJax(augmentation.amounts);
}

function adjustColours(picture: Picture, augmentation: Augmentation): void {
  switch (augmentation.implementation) {
    case 'pytorch':
      return coloursPytorch(picture, augmentation.amounts);
    case 'jax':
      return augmentation.amounts.applied ? coloursJax(picture, augmentation.amounts) : undefined;
    case 'fork':
      return coloursFork(picture, colourPresets[augmentation.amounts.colourPreset] as ForkColour);
  }
}

export interface SourcePixel extends Position {
  /** Whether no black of the surroundings is mixed in, in any resampling. */
  inside: boolean;
}

/** Where an output pixel takes its colour from; PyTorch's crop then pushes the position into its window. */
export function sourcePixel(augmentation: Augmentation, output: Position): SourcePixel {
  const lastFirst = resamplings(augmentation).reverse();
  const source = lastFirst.reduce((position, { map }) => sourceOf(map, position), output);
  return { ...source, inside: readsInside(lastFirst, output) };
}

/** Each of the pixels that a resampling mixes has been painted by the one before it. */
function readsInside([last, ...earlier]: readonly Resampling[], output: Position): boolean {
  if (!last) return true;
  const source = sourceOf(last.map, output);
  if (!last.window && !isWithin(source)) return false;
  return pixelsAround(source).every((pixel) => readsInside(earlier, pixel));
}

const isWithin = ({ row, col }: Position): boolean =>
  [row, col].every((place) => place >= 0 && place <= pictureSide - 1);

const pixelsAround = ({ row, col }: Position): Position[] =>
  [Math.floor(row), Math.ceil(row)].flatMap((eitherRow) =>
    [Math.floor(col), Math.ceil(col)].map((eitherCol) => ({ row: eitherRow, col: eitherCol })),
  );
