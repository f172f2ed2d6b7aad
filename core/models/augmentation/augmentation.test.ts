import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cropPositions } from '../alignment/cropBox';
import type { ForkAmounts, JaxAmounts, PytorchAmounts } from './amounts';
import { augment, neutralAugmentation, sourcePixel, type Augmentation } from './augmentation';
import { cameras, type Camera } from './camera';
import { drawBatch } from './drawBatch';
import { emptyPicture, pictureSide, type Picture } from './picture';
import realPixels from './realPixels.json';
import { testPicture } from './testPicture';

const base: Camera = 'base_0_rgb';
const wrist: Camera = 'left_wrist_0_rgb';
const pytorch = (camera: Camera, amounts: Partial<PytorchAmounts>): Augmentation =>
  withAmounts(neutralAugmentation('pytorch', camera), amounts);
const jax = (camera: Camera, amounts: Partial<JaxAmounts>): Augmentation =>
  withAmounts(neutralAugmentation('jax', camera), amounts);
const fork = (camera: Camera, amounts: Partial<ForkAmounts>, batchFlips = false): Augmentation =>
  ({ ...withAmounts(neutralAugmentation('fork', camera), amounts), batchFlips }) as Augmentation;
const withAmounts = (augmentation: Augmentation, amounts: object): Augmentation =>
  ({ ...augmentation, amounts: { ...augmentation.amounts, ...amounts } }) as Augmentation;

const pixel = (picture: Picture, row: number, col: number): number[] => [
  ...picture.subarray((row * pictureSide + col) * 3, (row * pictureSide + col + 1) * 3),
];

function expectClose(actual: number[], expected: readonly number[], digits: number): void {
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index] as number, digits));
}

const noise: Picture = emptyPicture().map((_, index) => {
  const [line, place] = [Math.floor(index / (3 * pictureSide)), index % (3 * pictureSide)];
  return ((place * 37 + line * 61 + ((index * index) % 97)) % 256) / 255;
});

test.each(realPixels.cases)('paints the pixels of the real code: $name', ({ augmentation, pixels }) => {
  const painted = augment(noise, augmentation as Augmentation);
  for (const { row, col, colour } of pixels) expectClose(pixel(painted, row, col), colour, 4);
});

/** Red counts rows and green columns, so that the colour of an output pixel tells where it comes from. */
const coordinates: Picture = emptyPicture().map((_, index) => {
  const place = Math.floor(index / 3);
  if (index % 3 === 0) return Math.floor(place / pictureSide) / 223;
  return index % 3 === 1 ? (place % pictureSide) / 223 : 0;
});

const white = emptyPicture().fill(1);

/** Quicker than `toEqual` for so many numbers. */
const largestDifference = (one: Picture, other: Picture): number =>
  one.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (other[index] as number))), 0);

describe('sourcePixel', () => {
  const angle = fc.double({ min: -10, max: 10, noNaN: true });
  const offset = fc.double({ min: -6, max: 6, noNaN: true });
  const anyGeometry = fc.oneof(
    fc.record({ startRow: fc.nat(12), startCol: fc.nat(12), angleDeg: angle }).map((amounts) => pytorch(base, amounts)),
    fc.record({ offsetRow: offset, offsetCol: offset, angleDeg: angle }).map((amounts) => jax(base, amounts)),
    fc
      .record({
        cropScale: fc.constantFrom(1, 0.9, 1.1),
        cropPosition: fc.constantFrom(...cropPositions),
        rotationDeg: fc.constantFrom(0, -10, 10),
        flip: fc.constantFrom(0 as const, 1 as const),
      })
      .map((amounts) => fork(base, amounts)),
  );

  test('says where the painted colour comes from', () => {
    const inner = fc.record({ row: fc.integer({ min: 30, max: 190 }), col: fc.integer({ min: 30, max: 190 }) });
    fc.assert(
      fc.property(anyGeometry, fc.array(inner, { minLength: 8, maxLength: 8 }), (augmentation, outputs) => {
        const painted = augment(coordinates, augmentation);
        for (const output of outputs) {
          const source = sourcePixel(augmentation, output);
          expect(source.inside).toBe(true);
          expectClose(pixel(painted, output.row, output.col), [source.row / 223, source.col / 223, 0], 5);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is outside where the painted colour has black in it', () => {
    const output = fc.record({ row: fc.nat(223), col: fc.nat(223) });
    fc.assert(
      fc.property(anyGeometry, fc.array(output, { minLength: 20, maxLength: 20 }), (augmentation, outputs) => {
        const painted = augment(white, augmentation);
        for (const { row, col } of outputs) {
          const isWhite = (pixel(painted, row, col)[0] as number) > 1 - 1e-6;
          expect(sourcePixel(augmentation, { row, col }).inside).toBe(isWhite);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is outside where one of two resamplings mixes in the black line that the other has left', () => {
    const { inside, col } = sourcePixel(fork(base, { cropScale: 0.9, cropPosition: 'R', rotationDeg: 10, flip: 1 }), {
      row: 80,
      col: 5,
    });
    expect(col).toBeCloseTo(222.962, 3);
    expect(inside).toBe(false);
  });

  test('the centre stays in the middle of the crop, whatever the angle', () => {
    const centre = { row: 111.5, col: 111.5 };
    fc.assert(
      fc.property(angle, fc.nat(12), offset, (angleDeg, start, moved) => {
        const torch = sourcePixel(pytorch(base, { startRow: start, startCol: 6, angleDeg }), centre);
        expectClose([torch.row, torch.col], [start + 105.5, 111.5], 9);
        const flax = sourcePixel(jax(base, { offsetRow: moved, angleDeg }), centre);
        expectClose([flax.row, flax.col], [111.5 + moved, 111.5], 9);
      }),
    );
    for (const rotationDeg of [-10, 10]) {
      const { row, col } = sourcePixel(fork(base, { rotationDeg, flip: 1 }), centre);
      expectClose([row, col], [112, 112], 9);
    }
  });
});

describe('identity', () => {
  test('neutral amounts give a wrist camera of upstream and any camera of the fork its picture back', () => {
    expect(largestDifference(augment(noise, pytorch(wrist, {})), noise)).toBeLessThan(1e-6);
    expect(largestDifference(augment(noise, jax(wrist, {})), noise)).toBe(0);
    expect(largestDifference(augment(noise, fork(base, {})), noise)).toBe(0);
  });

  test('the geometry of a wrist camera is ignored by upstream', () => {
    expect(largestDifference(augment(noise, jax(wrist, { offsetRow: 6, angleDeg: 5 })), noise)).toBe(0);
    expect(sourcePixel(pytorch(wrist, { angleDeg: 5 }), { row: 3, col: 4 })).toEqual({ row: 3, col: 4, inside: true });
  });

  test('a base camera of upstream is enlarged even by neutral amounts', () => {
    for (const augmentation of [pytorch(base, {}), jax(base, {})]) {
      const { row, col } = sourcePixel(augmentation, { row: 0, col: 223 });
      expectClose([row, col], [5.5 + 0.5 * (212 / 224), 217.5 - 0.5 * (212 / 224)], 9);
    }
  });

  test('the fork restores a sample without changes even if its batch is mirrored', () => {
    expect(largestDifference(augment(noise, fork(base, {}, true)), noise)).toBe(0);
  });

  test('the picture that is given is left alone', () => {
    const before = noise.slice();
    for (const camera of cameras) augment(noise, pytorch(camera, { angleDeg: 3, brightness: 1.3 }));
    augment(noise, fork(base, { colourPreset: 1 }));
    expect(largestDifference(noise, before)).toBe(0);
  });
});

describe('rim', () => {
  test('PyTorch mixes black into the rim of a rotated picture, as recorded in data.aug-rotation-border', () => {
    const painted = augment(white, pytorch(base, { angleDeg: 0.2 }));
    const modelValue = (row: number, col: number) => 2 * (pixel(painted, row, col)[0] as number) - 1;
    expectClose(
      [modelValue(0, 0), modelValue(0, 112), modelValue(112, 0), modelValue(1, 112), modelValue(112, 112)],
      [-0.8043, 0.0049, -0.0021, 1, 1],
      3,
    );
  });

  test('the fork blackens the last row or column, as recorded in data.fork-crop-edges', () => {
    const lines = Array.from({ length: pictureSide }, (_, line) => line);
    const black = (amounts: Partial<ForkAmounts>) => {
      const painted = augment(white, fork(base, amounts));
      const isBlack = (row: number, col: number) => (pixel(painted, row, col)[0] as number) < 1e-4;
      return [lines.filter((row) => isBlack(row, 100)), lines.filter((col) => isBlack(100, col))];
    };
    expect(black({ cropScale: 1.1 })).toEqual([[223], [223]]);
    expect(black({ cropScale: 0.9, cropPosition: 'C' })).toEqual([[], []]);
    expect(black({ cropScale: 0.9, cropPosition: 'U' })).toEqual([[], []]);
    expect(black({ cropScale: 0.9, cropPosition: 'D' })).toEqual([[223], []]);
    expect(black({ cropScale: 0.9, cropPosition: 'L' })).toEqual([[], []]);
    expect(black({ cropScale: 0.9, cropPosition: 'R' })).toEqual([[], [223]]);
  });
});

test('all that is drawn for a batch keeps the test picture in [0, 1]', () => {
  const picture = testPicture();
  for (const implementation of ['pytorch', 'jax', 'fork'] as const) {
    const drawn = Object.values(drawBatch(implementation, 11, 2)).flat();
    for (const augmentation of drawn) {
      expect(augment(picture, augmentation).every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  }
});
