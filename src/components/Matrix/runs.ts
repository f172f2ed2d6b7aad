/** A matrix as rectangles of one level each, for drawing it without a canvas. Rows and columns that are equal to their neighbour are joined. */

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  level: number;
}

/**
 * @param levels [rows][columns], row-major
 * @returns rectangles of all levels but 0, which is the ground; undefined where more than `limit` would be needed
 */
export function rectangles(levels: Uint8Array, rows: number, columns: number, limit: number): Rectangle[] | undefined {
  const found: Rectangle[] = [];
  for (let y = 0; y < rows;) {
    let height = 1;
    while (y + height < rows && sameRow(levels, columns, y, y + height)) height += 1;
    for (let x = 0; x < columns;) {
      const level = levels[y * columns + x] as number;
      let width = 1;
      while (x + width < columns && levels[y * columns + x + width] === level) width += 1;
      if (level !== 0) found.push({ x, y, width, height, level });
      if (found.length > limit) return undefined;
      x += width;
    }
    y += height;
  }
  return found;
}

function sameRow(levels: Uint8Array, columns: number, a: number, b: number): boolean {
  for (let x = 0; x < columns; x += 1) {
    if (levels[a * columns + x] !== levels[b * columns + x]) return false;
  }
  return true;
}
