/**
 * Where an output pixel looks for its colour. Crops, rotations and flips of all three implementations are affine in
 * pixel coordinates, so the same few maps answer for one pixel and paint a whole picture.
 */
import { pictureSide } from './picture';

/** A position in pixels; whole numbers are centres of pixels, rows count downwards. */
export interface Position {
  row: number;
  col: number;
}

/** `perRow · row + perCol · col + offset`. */
export interface AffineForm {
  perRow: number;
  perCol: number;
  offset: number;
}

/** From a position in the output to the position in the source. */
export interface AffineMap {
  row: AffineForm;
  col: AffineForm;
}

/** The point about which all implementations rotate: the middle of the pixel centres. */
const centre = (pictureSide - 1) / 2;

const evaluate = ({ perRow, perCol, offset }: AffineForm, { row, col }: Position): number =>
  perRow * row + perCol * col + offset;

export const sourceOf = (map: AffineMap, position: Position): Position => ({
  row: evaluate(map.row, position),
  col: evaluate(map.col, position),
});

/**
 * The map that goes through `first` and then through `second`, as the output of the last step asks the one before it.
 */
export function chain(first: AffineMap, second: AffineMap): AffineMap {
  const through = ({ perRow, perCol, offset }: AffineForm): AffineForm => ({
    perRow: perRow * first.row.perRow + perCol * first.col.perRow,
    perCol: perRow * first.row.perCol + perCol * first.col.perCol,
    offset: perRow * first.row.offset + perCol * first.col.offset + offset,
  });
  return { row: through(second.row), col: through(second.col) };
}

/** Each axis by itself: `source = scale · output + offset`. */
export const scaling = (rowScale: number, rowOffset: number, colScale: number, colOffset: number): AffineMap => ({
  row: { perRow: rowScale, perCol: 0, offset: rowOffset },
  col: { perRow: 0, perCol: colScale, offset: colOffset },
});

/** Left and right exchanged. */
export const mirror: AffineMap = scaling(1, 0, -1, pictureSide - 1);

/**
 * Turns about the centre and takes the source `scale` times as far from it; a positive angle turns the picture
 * counter-clockwise.
 *
 * @param angleDeg degrees
 */
export function rotation(angleDeg: number, scale: number): AffineMap {
  const angle = (angleDeg * Math.PI) / 180;
  const cos = scale * Math.cos(angle);
  const sin = scale * Math.sin(angle);
  return {
    row: { perRow: cos, perCol: sin, offset: centre - centre * (cos + sin) },
    col: { perRow: -sin, perCol: cos, offset: centre - centre * (cos - sin) },
  };
}
