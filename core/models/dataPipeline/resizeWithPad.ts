/** The place of a camera image in the square that the vision tower sees: scaled to fit, the rest black. */

/** Pixels. */
export interface ResizedBox {
  resizedHeight: number;
  resizedWidth: number;
  padTop: number;
  padBottom: number;
  padLeft: number;
  padRight: number;
}

/**
 * Scales by the larger of the two ratios and centres the result; an odd row or column goes to the bottom or right. Sizes
 * are cut off, not rounded, after a division that may fall just short: 225 × 224 becomes 223 × 223.
 *
 * @param height,width size of the image in pixels
 * @param targetHeight,targetWidth size of the result in pixels
 * @mirrors data.src.resize
 */
export function resizeWithPad(height: number, width: number, targetHeight: number, targetWidth: number): ResizedBox {
  const ratio = Math.max(width / targetWidth, height / targetHeight);
  const resizedHeight = Math.trunc(height / ratio);
  const resizedWidth = Math.trunc(width / ratio);
  const padTop = Math.floor((targetHeight - resizedHeight) / 2);
  const padLeft = Math.floor((targetWidth - resizedWidth) / 2);
  return {
    resizedHeight,
    resizedWidth,
    padTop,
    padBottom: targetHeight - resizedHeight - padTop,
    padLeft,
    padRight: targetWidth - resizedWidth - padLeft,
  };
}
