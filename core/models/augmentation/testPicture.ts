/**
 * A picture to try augmentation on, drawn here so that the site ships no photograph: a gripper holds a yellow block
 * over a mat with a grid, blocks of other colours stand around it. The ruler along the rim and the straight horizon
 * show what is cropped and turned, the board on the left shows a flip, and clear colours, greys and shadows show what
 * happens to colour.
 */
import { clampToUnit, emptyPicture, pictureSide, type Picture } from './picture';

/** Red, green, blue in [0, 1]. */
type Colour = readonly [red: number, green: number, blue: number];

/** Column and row in pixels, edges of pixels being whole numbers. */
type Point = readonly [x: number, y: number];

/** Where all lines that lead away from the camera meet. */
const vanishing: Point = [112, 36];

/** Row of the table's far edge. */
const horizon = 88;

/** Columns that one unit of the table takes, and rows that the table lies below the camera, at distance 1. */
const [focalLength, cameraHeight] = [150, pictureSide - vanishing[1]];

/** Half the width of the mat, its nearest and farthest edge, and the distance of its lines, in units of the table. */
const mat = { halfWidth: 0.8, near: 1.16, far: 2.72, line: 0.16 };

const white: Colour = [0.97, 0.97, 0.95];
const black: Colour = [0.08, 0.09, 0.1];

export function testPicture(): Picture {
  const picture = emptyPicture();
  drawRoom(picture);
  drawBoard(picture);
  drawCube(picture, 52, 140, 28, [0.33, 0.6, 0.37]);
  drawCube(picture, 180, 158, 36, [0.2, 0.43, 0.74]);
  drawCube(picture, 62, 206, 46, [0.82, 0.27, 0.22]);
  drawCube(picture, 170, 208, 30, [0.9, 0.9, 0.88]);
  drawShadow(picture, 118, 170, 30, 9);
  drawCube(picture, 118, 142, 30, [0.95, 0.77, 0.2]);
  drawGripper(picture);
  drawRuler(picture);
  return picture;
}

function drawRoom(picture: Picture): void {
  for (let row = 0; row < pictureSide; row += 1) {
    for (let col = 0; col < pictureSide; col += 1) {
      picture.set(room(col + 0.5, row + 0.5), (row * pictureSide + col) * 3);
    }
  }
}

/** Wall, far edge of the table, table, and the mat with its grid in perspective. */
function room(x: number, y: number): Colour {
  if (y < horizon) return blend([0.74, 0.81, 0.86], [0.9, 0.92, 0.91], y / horizon);
  if (y < horizon + 2) return [0.38, 0.3, 0.25];
  const depth = cameraHeight / (y - vanishing[1]);
  const across = ((x - vanishing[0]) * depth) / focalLength;
  const wood = blend([0.62, 0.48, 0.37], [0.78, 0.63, 0.49], (y - horizon) / (pictureSide - horizon));
  const onMat = Math.abs(across) < mat.halfWidth && depth > mat.near && depth < mat.far;
  if (!onMat) return wood;
  const paper: Colour = [0.88, 0.89, 0.86];
  const fromLine = (position: number) => Math.abs(position / mat.line - Math.round(position / mat.line)) * mat.line;
  const columns = (fromLine(across) * focalLength) / depth;
  const rows = (fromLine(depth - mat.near) * cameraHeight) / depth ** 2;
  return blend(paper, [0.42, 0.5, 0.54], 0.8 * clampToUnit(1 - Math.min(columns, rows)));
}

/** A board on the wall: sky, sun and hill, so that left and right differ. */
function drawBoard(picture: Picture): void {
  drawRectangle(picture, [18, 18, 82, 68], [0.35, 0.27, 0.22]);
  drawRectangle(picture, [21, 21, 79, 65], [0.6, 0.8, 0.93]);
  drawDisc(picture, 66, 33, 6, [0.98, 0.83, 0.35]);
  drawPolygon(
    picture,
    [
      [21, 65],
      [21, 55],
      [40, 38],
      [62, 65],
    ],
    [0.43, 0.62, 0.43],
  );
  drawPolygon(
    picture,
    [
      [44, 65],
      [64, 49],
      [79, 58],
      [79, 65],
    ],
    [0.31, 0.5, 0.38],
  );
}

/** Arm from above, wrist, and two fingers around the middle of the picture. */
function drawGripper(picture: Picture): void {
  drawRectangle(picture, [107, 0, 129, 62], [0.3, 0.33, 0.37]);
  drawRectangle(picture, [107, 0, 113, 62], [0.42, 0.45, 0.49]);
  drawRectangle(picture, [112, 24, 124, 34], [0.9, 0.45, 0.15]);
  drawRectangle(picture, [92, 60, 144, 76], [0.22, 0.24, 0.28]);
  for (const [left, right] of [
    [93, 102],
    [134, 143],
  ] as const) {
    drawRectangle(picture, [left, 74, right, 126], [0.48, 0.51, 0.55]);
    drawRectangle(picture, [left, 118, right, 134], black);
  }
}

/** Marks along the rim: the outermost six pixels are what the crop in the middle takes away. */
function drawRuler(picture: Picture): void {
  for (let place = 0; place <= pictureSide; place += 8) {
    const length = place % 16 === 0 ? 6 : 3;
    for (const [from, to] of [
      [0, length],
      [pictureSide - length, pictureSide],
    ] as const) {
      drawRectangle(picture, [place - 0.5, from, place + 0.5, to], black);
      drawRectangle(picture, [from, place - 0.5, to, place + 0.5], black);
    }
  }
}

/**
 * A cube that stands at a row, its front towards the camera; the sides that can be seen lead to the vanishing point.
 */
function drawCube(picture: Picture, middle: number, bottom: number, size: number, colour: Colour): void {
  const [left, right, top] = [middle - size / 2, middle + size / 2, bottom - size];
  const depth = size / (focalLength + size);
  const back = (x: number, y: number): Point => [x + depth * (vanishing[0] - x), y + depth * (vanishing[1] - y)];
  const visible = middle < vanishing[0] ? right : left;
  drawShadow(picture, middle, bottom, 0.75 * size, 0.2 * size);
  drawPolygon(
    picture,
    [[visible, bottom], [visible, top], back(visible, top), back(visible, bottom)],
    shade(colour, 0.6),
  );
  drawPolygon(picture, [[left, top], [right, top], back(right, top), back(left, top)], blend(colour, white, 0.45));
  drawPolygon(
    picture,
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    colour,
  );
}

function drawShadow(picture: Picture, x: number, y: number, width: number, height: number): void {
  const share = (column: number, row: number) =>
    0.5 * clampToUnit(1 - ((column - x) / width) ** 2 - ((row - y) / height) ** 2);
  cover(picture, [x - width, y - height, x + width, y + height], black, share);
}

function drawDisc(picture: Picture, x: number, y: number, radius: number, colour: Colour): void {
  const share = (column: number, row: number) =>
    clampToUnit(radius - Math.sqrt((column - x) ** 2 + (row - y) ** 2) + 0.5);
  cover(picture, [x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1], colour, share);
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const drawRectangle = (picture: Picture, [left, top, right, bottom]: Box, colour: Colour): void =>
  drawPolygon(
    picture,
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    colour,
  );

/** A convex polygon; its border is smoothed over one pixel. */
function drawPolygon(picture: Picture, corners: readonly Point[], colour: Colour): void {
  const columns = corners.map(([x]) => x);
  const rows = corners.map(([, y]) => y);
  const middle: Point = [mean(columns), mean(rows)];
  const edges = corners.map((from, index) => inwardEdge(from, corners[(index + 1) % corners.length] as Point, middle));
  const box: Box = [Math.min(...columns) - 1, Math.min(...rows) - 1, Math.max(...columns) + 1, Math.max(...rows) + 1];
  const share = (x: number, y: number) =>
    clampToUnit(edges.reduce((least, distance) => Math.min(least, distance(x, y) + 0.5), 1));
  cover(picture, box, colour, share);
}

/** Distance from the line through two points, positive on the side of the polygon's middle. */
function inwardEdge([x1, y1]: Point, [x2, y2]: Point, [middleX, middleY]: Point): (x: number, y: number) => number {
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const distance = (x: number, y: number) => ((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length;
  const side = Math.sign(distance(middleX, middleY));
  return (x, y) => side * distance(x, y);
}

/** Lays a colour over the pixels of a box; `share` says how much of a pixel it covers. */
function cover(
  picture: Picture,
  [left, top, right, bottom]: Box,
  colour: Colour,
  share: (x: number, y: number) => number,
): void {
  const inPicture = (position: number): number => Math.min(pictureSide, Math.max(0, Math.floor(position)));
  for (let row = inPicture(top); row < inPicture(bottom + 1); row += 1) {
    for (let col = inPicture(left); col < inPicture(right + 1); col += 1) {
      const covered = share(col + 0.5, row + 0.5);
      if (covered === 0) continue;
      const index = (row * pictureSide + col) * 3;
      const under: Colour = [picture[index] as number, picture[index + 1] as number, picture[index + 2] as number];
      picture.set(blend(under, colour, covered), index);
    }
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const blend = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
  from[2] + share * (to[2] - from[2]),
];

const shade = (colour: Colour, share: number): Colour => blend(black, colour, share);
