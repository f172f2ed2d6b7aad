/**
 * Paints a picture through a map with bilinear interpolation; runs for every repaint, so it allocates nothing per
 * pixel.
 */
import type { AffineMap } from './affineMap';
import { emptyPicture, pictureSide, type Picture } from './picture';

/** The pixels that may be read: rows and columns `start` … `start + side − 1`. */
export interface Window {
  startRow: number;
  startCol: number;
  side: number;
}

/** From a picture to the next one of the same size. */
export interface Resampling {
  /** From a position in the output to the position in the source. */
  map: AffineMap;
  /** All that may be read; positions outside are pushed to its border. Without it, the surroundings are black. */
  window?: Window;
}

/**
 * Mixes the four pixels around each source position. The black of the surroundings is mixed in as well, as with zero
 * padding of torch and kornia and with mode `constant` of augmax; a window is what `interpolate` of torch does on a
 * slice.
 */
export function resample(source: Picture, { map, window }: Resampling): Picture {
  const result = emptyPicture();
  const { row: rowForm, col: colForm } = map;
  const [top, bottom] = window ? bounds(window.startRow, window.side) : [-Infinity, Infinity];
  const [left, right] = window ? bounds(window.startCol, window.side) : [-Infinity, Infinity];
  let target = 0;
  for (let outRow = 0; outRow < pictureSide; outRow += 1) {
    const rowStart = rowForm.perRow * outRow + rowForm.offset;
    const colStart = colForm.perRow * outRow + colForm.offset;
    for (let outCol = 0; outCol < pictureSide; outCol += 1, target += 3) {
      const row = Math.min(bottom, Math.max(top, rowStart + rowForm.perCol * outCol));
      const col = Math.min(right, Math.max(left, colStart + colForm.perCol * outCol));
      const above = Math.floor(row);
      const before = Math.floor(col);
      const down = row - above;
      const across = col - before;
      if (above >= 0 && above < last && before >= 0 && before < last) {
        mixFour(result, target, source, (above * pictureSide + before) * 3, down, across);
      } else {
        addPixel(result, target, source, above, before, (1 - down) * (1 - across));
        addPixel(result, target, source, above, before + 1, (1 - down) * across);
        addPixel(result, target, source, above + 1, before, down * (1 - across));
        addPixel(result, target, source, above + 1, before + 1, down * across);
      }
    }
  }
  return result;
}

const last = pictureSide - 1;

/** Entries of a picture in one row. */
const line = pictureSide * 3;

const bounds = (start: number, side: number): [first: number, last: number] => [start, start + side - 1];

/** The usual case: all four pixels are there. */
function mixFour(result: Picture, target: number, source: Picture, from: number, down: number, across: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const first = from + channel;
    const topLeft = source[first] as number;
    const bottomLeft = source[first + line] as number;
    const above = topLeft + across * ((source[first + 3] as number) - topLeft);
    const below = bottomLeft + across * ((source[first + line + 3] as number) - bottomLeft);
    result[target + channel] = above + down * (below - above);
  }
}

function addPixel(result: Picture, target: number, source: Picture, row: number, col: number, weight: number): void {
  if (row < 0 || row >= pictureSide || col < 0 || col >= pictureSide) return;
  const from = (row * pictureSide + col) * 3;
  result[target] = (result[target] as number) + weight * (source[from] as number);
  result[target + 1] = (result[target + 1] as number) + weight * (source[from + 1] as number);
  result[target + 2] = (result[target + 2] as number) + weight * (source[from + 2] as number);
}
