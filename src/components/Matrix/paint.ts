/** Puts the cells of a matrix on a canvas, one pixel each; the style sheet scales it. */

/** Colours as the browser's own pixels, whatever form the style sheet gives them in. */
export function coloursOf(swatches: Iterable<Element>): Uint32Array {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint32Array();
  return Uint32Array.from([...swatches], (swatch) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(swatch).color;
    context.fillRect(0, 0, 1, 1);
    return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
  });
}

export interface Cells {
  /** [rows][columns], row-major, indices into the colours. */
  levels: Uint8Array;
  /** [rows], 1 = the row is equal to the one above. */
  repeated?: Uint8Array;
  rows: number;
  columns: number;
}

export function paint(
  canvas: HTMLCanvasElement,
  { levels, repeated, rows, columns }: Cells,
  colours: Uint32Array,
): void {
  const context = canvas.getContext('2d');
  if (!context || rows === 0 || columns === 0) return;
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const image = imageOf(canvas, context);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < rows; row += 1) {
    const [start, end] = [row * columns, (row + 1) * columns];
    if (repeated?.[row]) pixels.copyWithin(start, start - columns, start);
    else for (let cell = start; cell < end; cell += 1) pixels[cell] = colours[levels[cell] as number] ?? 0;
  }
  context.putImageData(image, 0, 0);
}

/** Kept between paints: for a thousand tokens it holds four megabytes. */
const images = new WeakMap<HTMLCanvasElement, ImageData>();

function imageOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): ImageData {
  const { width, height } = canvas;
  const kept = images.get(canvas);
  if (kept && kept.width === width && kept.height === height) return kept;
  const image = context.createImageData(width, height);
  images.set(canvas, image);
  return image;
}
