/**
 * The crop box of an augmentation: fractions of the image, from a scale and the side to which the box is pushed. The
 * data pipeline replays the same boxes, so this is the one place where they are computed.
 */

/** Centre, up, down, left, right; the order is that of the options in the code and of the rows of the token bank. */
export const cropPositions = ['C', 'U', 'D', 'L', 'R'] as const;
export type CropPosition = (typeof cropPositions)[number];

/** Edges as fractions of width (x) and height (y), all within [0, 1]. */
export interface CropBox {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * A box of side `scale`, centred, pushed to one side along one axis, then cut to the image: a scale above 1 is the whole
 * image, whatever the position.
 *
 * @param scale side of the box as a fraction of the image
 * @mirrors align.src.crop-boxes
 */
export function cropBox(scale: number, position: CropPosition): CropBox {
  const margin = (1 - scale) / 2;
  const box: CropBox = { x1: margin, y1: margin, x2: 1 - margin, y2: 1 - margin };
  if (position === 'U') Object.assign(box, { y1: 0, y2: scale });
  if (position === 'D') Object.assign(box, { y1: 1 - scale, y2: 1 });
  if (position === 'L') Object.assign(box, { x1: 0, x2: scale });
  if (position === 'R') Object.assign(box, { x1: 1 - scale, x2: 1 });
  return { x1: clamp(box.x1), y1: clamp(box.y1), x2: clamp(box.x2), y2: clamp(box.y2) };
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction));
