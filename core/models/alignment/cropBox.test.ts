import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cropBox, cropPositions } from './cropBox';

it('pushes the box to one side along one axis and keeps it centred along the other', () => {
  const near = (fraction: number) => expect.closeTo(fraction, 12);
  expect(cropBox(0.8, 'C')).toEqual({ x1: near(0.1), y1: near(0.1), x2: near(0.9), y2: near(0.9) });
  expect(cropBox(0.8, 'U')).toEqual({ x1: near(0.1), y1: 0, x2: near(0.9), y2: 0.8 });
  expect(cropBox(0.8, 'D')).toEqual({ x1: near(0.1), y1: near(0.2), x2: near(0.9), y2: 1 });
  expect(cropBox(0.8, 'L')).toEqual({ x1: 0, y1: near(0.1), x2: 0.8, y2: near(0.9) });
  expect(cropBox(0.8, 'R')).toEqual({ x1: near(0.2), y1: near(0.1), x2: 1, y2: near(0.9) });
});

it('is a square of the given side within the image, and the whole image from scale 1 on', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.constantFrom(...cropPositions), (scale, position) => {
      const { x1, y1, x2, y2 } = cropBox(scale, position);
      expect(x2 - x1).toBeCloseTo(Math.min(1, scale), 12);
      expect(y2 - y1).toBeCloseTo(Math.min(1, scale), 12);
      expect(Math.min(x1, y1)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x2, y2)).toBeLessThanOrEqual(1);
    }),
  );
});
