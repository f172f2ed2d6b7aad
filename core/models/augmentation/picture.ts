/** A camera image as the models see it, and the numbers that describe it to somebody who does not look at it. */

/** Height and width to which every camera image is brought before it is augmented. */
export const pictureSide = 224;

/** [224 · 224 · 3], row after row, red, green, blue, each in [0, 1]. */
export type Picture = Float32Array;

/** [n · 3] in the order of a picture; the operations on colours work on any number of pixels and in place. */
export type Pixels = Float32Array | Float64Array;

export const emptyPicture = (): Picture => new Float32Array(pictureSide * pictureSide * 3);

export const clampToUnit = (value: number): number => Math.min(1, Math.max(0, value));

/** Bytes for a canvas: red, green, blue, alpha of each pixel, rounded to the nearest of 256 steps. */
export function pictureBytes(picture: Picture): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray((picture.length / 3) * 4);
  for (let from = 0, to = 0; from < picture.length; from += 3, to += 4) {
    bytes[to] = 255 * (picture[from] as number);
    bytes[to + 1] = 255 * (picture[from + 1] as number);
    bytes[to + 2] = 255 * (picture[from + 2] as number);
    bytes[to + 3] = 255;
  }
  return bytes;
}

export interface PictureSummary {
  /** Mean over all pixels, in [0, 1]. */
  red: number;
  green: number;
  blue: number;
  /** Pixels that are exactly black. */
  blackPixels: number;
}

export function summarizePicture(picture: Picture): PictureSummary {
  const summary: PictureSummary = { red: 0, green: 0, blue: 0, blackPixels: 0 };
  const pixels = picture.length / 3;
  for (let index = 0; index < picture.length; index += 3) {
    const [red, green, blue] = [picture[index], picture[index + 1], picture[index + 2]] as [number, number, number];
    summary.red += red / pixels;
    summary.green += green / pixels;
    summary.blue += blue / pixels;
    if (red === 0 && green === 0 && blue === 0) summary.blackPixels += 1;
  }
  return summary;
}
