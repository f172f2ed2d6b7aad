/** The hue of a colour, which augmax and kornia compute alike; what they do with it differs. */

/**
 * The angle on the colour wheel, from the channel that is largest (the first of equals) and the difference of the two
 * that follow it.
 *
 * @param largest maximum of the three channels
 * @param spread maximum − minimum
 * @returns turns from −1/6 to 5/6; 0 for grey
 */
export function hueTurns(red: number, green: number, blue: number, largest: number, spread: number): number {
  if (spread === 0) return 0;
  if (red === largest) return (green - blue) / spread / 6;
  if (green === largest) return (2 + (blue - red) / spread) / 6;
  return (4 + (red - green) / spread) / 6;
}

/** Remainder in [0, divisor), as `%` of Python. */
export const wrap = (value: number, divisor: number): number => value - divisor * Math.floor(value / divisor);
