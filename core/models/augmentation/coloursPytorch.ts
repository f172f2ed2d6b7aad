/** Brightness, contrast and saturation of upstream's PyTorch models. */
import type { PytorchColour } from './amounts';
import { clampToUnit, type Pixels } from './picture';

/**
 * Brightness scales, contrast scales the distance to the mean of all channels of the (brightened) picture, saturation
 * the distance to the mean of the pixel's channels; only then it is cut to [0, 1].
 *
 * @param pixels the whole picture; changed in place
 * @mirrors data.src.torch-colour
 */
export function coloursPytorch(pixels: Pixels, { brightness, contrast, saturation }: PytorchColour): void {
  let total = 0;
  for (let index = 0; index < pixels.length; index += 1) total += pixels[index] as number;
  const mean = (brightness * total) / pixels.length;
  for (let index = 0; index < pixels.length; index += 3) {
    const red = (brightness * (pixels[index] as number) - mean) * contrast + mean;
    const green = (brightness * (pixels[index + 1] as number) - mean) * contrast + mean;
    const blue = (brightness * (pixels[index + 2] as number) - mean) * contrast + mean;
    const grey = (red + green + blue) / 3;
    pixels[index] = clampToUnit(grey + (red - grey) * saturation);
    pixels[index + 1] = clampToUnit(grey + (green - grey) * saturation);
    pixels[index + 2] = clampToUnit(grey + (blue - grey) * saturation);
  }
}
