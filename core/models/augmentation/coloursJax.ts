/** The colour jitter of upstream's JAX models, as in augmax 0.4.1. */
import type { JaxColour } from './amounts';
import { hueTurns, wrap } from './hueTurns';
import type { Pixels } from './picture';

/**
 * Works on the value (the largest channel), so that grey stays grey, and turns the hue; nothing leaves [0, 1], so
 * nothing is cut off.
 *
 * @param pixels changed in place
 * @mirrors data.src.jax-augment
 */
export function coloursJax(pixels: Pixels, { brightness, contrast, hue }: JaxColour): void {
  const slant = Math.tan(((contrast + 1) * Math.PI) / 4);
  const knee = slant / (2 * (1 + slant));
  for (let index = 0; index < pixels.length; index += 3) {
    const red = pixels[index] as number;
    const green = pixels[index + 1] as number;
    const blue = pixels[index + 2] as number;
    const largest = Math.max(red, green, blue);
    const spread = largest - Math.min(red, green, blue);
    const saturation = largest === 0 ? 0 : spread / largest;
    const value = withContrast(withBrightness(largest, brightness), slant, knee);
    const sixths = 6 * (hueTurns(red, green, blue, largest, spread) + hue);
    pixels[index] = channel(5, sixths, saturation, value);
    pixels[index + 1] = channel(3, sixths, saturation, value);
    pixels[index + 2] = channel(1, sixths, saturation, value);
  }
}

/** Towards black by scaling, towards white by mixing, so that black is lifted. */
const withBrightness = (value: number, brightness: number): number =>
  brightness < 0 ? value * (1 + brightness) : value * (1 - brightness) + brightness;

/** Steep (or flat) around ½, with two straight pieces that lead to 0 and 1. */
function withContrast(value: number, slant: number, knee: number): number {
  if (value < knee) return value / slant;
  if (value > 1 - knee) return value / slant + 1 - 1 / slant;
  return slant * (value - 0.5) + 0.5;
}

function channel(shift: number, sixths: number, saturation: number, value: number): number {
  const place = wrap(shift + sixths, 6);
  return value - value * saturation * Math.max(0, Math.min(place, 4 - place, 1));
}
