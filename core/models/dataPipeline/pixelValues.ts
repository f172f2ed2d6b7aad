/** Pixels on their way: 0 … 1 in the data set, 0 … 255 from the data transform on, −1 … 1 in the model. */

/**
 * Multiplies by 255 in float32 and cuts off the fraction, so 0.5 becomes 127.
 *
 * @param x `[n]` in [0, 1]
 * @returns `[n]`, whole numbers
 * @mirrors data.src.libero-parse
 * @mirrors data.src.droid-parse
 */
export function floatToUint8(x: readonly number[]): number[] {
  return x.map((value) => Math.trunc(Math.fround(255 * Math.fround(value))));
}

/**
 * Maps 0 … 255 to −1 … 1. The real code does it in float32, which differs by less than 1e-6.
 *
 * @param x `[n]` in 0 … 255
 * @mirrors data.src.from-dict
 */
export function uint8ToModel(x: readonly number[]): number[] {
  return x.map((value) => (value / 255) * 2 - 1);
}
