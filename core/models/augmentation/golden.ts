/** The functions of the golden cases about augmentation: where a pixel comes from, and what becomes of colours. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import type { ForkColour, ForkGeometry, JaxColour, JaxGeometry, PytorchGeometry } from './amounts';
import { neutralAugmentation, sourcePixel, type Augmentation, type Implementation } from './augmentation';
import { coloursFork } from './coloursFork';
import { coloursJax } from './coloursJax';
import { coloursPytorch } from './coloursPytorch';
import type { Pixels } from './picture';

interface OutputPixel {
  outRow: number;
  outCol: number;
}

type PixelRows = readonly (readonly number[])[];

export const augmentationFunctions: GoldenFunctions = {
  'data.augmentGeometryPytorch': golden<PytorchGeometry & OutputPixel>((input) => source('pytorch', input)),

  'data.augmentGeometryJax': golden<JaxGeometry & OutputPixel>((input) => source('jax', input)),

  'data.augmentGeometryFork': golden<ForkGeometry & OutputPixel>((input) => source('fork', input)),

  'data.augmentColorPytorch': golden<{
    pixels: PixelRows;
    uBrightness: number;
    uContrast: number;
    uSaturation: number;
  }>(({ pixels, uBrightness, uContrast, uSaturation }) =>
    adjusted(pixels, (flat) =>
      coloursPytorch(flat, {
        brightness: 0.7 + 0.6 * uBrightness,
        contrast: 0.6 + 0.8 * uContrast,
        saturation: 0.5 + uSaturation,
      }),
    ),
  ),

  'data.augmentColorJax': golden<{ pixels: PixelRows } & JaxColour>(({ pixels, ...amounts }) =>
    adjusted(pixels, (flat) => coloursJax(flat, amounts)),
  ),

  'data.augmentColorFork': golden<{ pixels: PixelRows } & ForkColour>(({ pixels, ...amounts }) =>
    adjusted(pixels, (flat) => coloursFork(flat, amounts)),
  ),
};

function source(
  implementation: Implementation,
  { outRow, outCol, ...geometry }: OutputPixel & object,
): { srcRow: number; srcCol: number } {
  const neutral = neutralAugmentation(implementation, 'base_0_rgb');
  const augmentation = { ...neutral, amounts: { ...neutral.amounts, ...geometry } } as Augmentation;
  const { row, col } = sourcePixel(augmentation, { row: outRow, col: outCol });
  return { srcRow: row, srcCol: col };
}

function adjusted(pixels: PixelRows, adjust: (flat: Pixels) => void): { pixels: number[][] } {
  const flat = Float64Array.from(pixels.flat());
  adjust(flat);
  return { pixels: pixels.map((_, index) => [...flat.subarray(3 * index, 3 * index + 3)]) };
}
