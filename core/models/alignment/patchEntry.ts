/** Where an entry of the dynamics target comes from: the target is the difference of two frames, cut into patches. */

export interface PatchEntry {
  channel: number;
  row: number;
  col: number;
  /** Place in the picture stored channel by channel. */
  flatIndex: number;
}

/**
 * Tokens are patches row by row; within a token the entries are ordered by channel, row, column.
 *
 * @param imageSize side of the square picture in pixels
 * @param patchSize side of a patch in pixels; divides imageSize
 * @param token number of the patch
 * @param offset place within the token, 0 … 3·patchSize² − 1
 * @mirrors align.src.dyn-inputs
 */
export function patchEntry(imageSize: number, patchSize: number, token: number, offset: number): PatchEntry {
  const patchesPerRow = imageSize / patchSize;
  const pixelsPerPatch = patchSize ** 2;
  const channel = Math.floor(offset / pixelsPerPatch);
  const pixel = offset % pixelsPerPatch;
  const row = Math.floor(token / patchesPerRow) * patchSize + Math.floor(pixel / patchSize);
  const col = (token % patchesPerRow) * patchSize + (pixel % patchSize);
  return { channel, row, col, flatIndex: channel * imageSize ** 2 + row * imageSize + col };
}
