/** The colour presets of the fork, with the functions of kornia 0.8.1. */
import type { ForkColour } from './amounts';
import { hueTurns, wrap } from './hueTurns';
import { clampToUnit, type Pixels } from './picture';

/**
 * Brightness, contrast, saturation, hue, each cut to [0, 1] before the next.
 *
 * @param pixels changed in place
 * @mirrors data.src.fork-colour
 */
export function coloursFork(pixels: Pixels, { brightness, contrast, saturation, hue }: ForkColour): void {
  for (let index = 0; index < pixels.length; index += 1) {
    const brightened = clampToUnit((pixels[index] as number) + brightness);
    pixels[index] = contrast === 1 ? brightened : clampToUnit(brightened * contrast);
  }
  if (saturation !== 1) adjustHsv(pixels, saturation, 0);
  if (hue !== 0) adjustHsv(pixels, 1, hue / (2 * Math.PI));
}

function adjustHsv(pixels: Pixels, gain: number, turns: number): void {
  for (let index = 0; index < pixels.length; index += 3) {
    const red = pixels[index] as number;
    const green = pixels[index + 1] as number;
    const blue = pixels[index + 2] as number;
    const value = Math.max(red, green, blue);
    const spread = value - Math.min(red, green, blue);
    // kornia keeps a division by zero away with the addend; the conversion and its way back are off by as much.
    const saturation = clampToUnit((spread / (value + 1e-8)) * gain);
    const sixths = 6 * (wrap(hueTurns(red, green, blue, value, spread), 1) + turns);
    writeRgb(pixels, index, wrap(sixths, 6), saturation, value);
  }
}

/** The six faces of the hexcone, `place` counted in faces from red. */
function writeRgb(pixels: Pixels, index: number, place: number, saturation: number, value: number): void {
  const face = Math.floor(place) % 6;
  const share = place - Math.floor(place);
  const low = value * (1 - saturation);
  const falling = value * (1 - share * saturation);
  const rising = value * (1 - (1 - share) * saturation);
  pixels[index] = face === 0 || face === 5 ? value : face === 1 ? falling : face === 4 ? rising : low;
  pixels[index + 1] = face === 1 || face === 2 ? value : face === 3 ? falling : face === 0 ? rising : low;
  pixels[index + 2] = face === 3 || face === 4 ? value : face === 5 ? falling : face === 2 ? rising : low;
}
