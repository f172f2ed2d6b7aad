import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resizeWithPad } from './resizeWithPad';

const pixels = fc.integer({ min: 1, max: 2000 });

it('fills the target exactly, keeps the proportions, and centres', () => {
  fc.assert(
    fc.property(pixels, pixels, pixels, pixels, (height, width, targetHeight, targetWidth) => {
      const box = resizeWithPad(height, width, targetHeight, targetWidth);
      expect(box.padTop + box.resizedHeight + box.padBottom).toBe(targetHeight);
      expect(box.padLeft + box.resizedWidth + box.padRight).toBe(targetWidth);
      for (const [before, after] of [
        [box.padTop, box.padBottom],
        [box.padLeft, box.padRight],
      ] as const) {
        expect([0, 1]).toContain(after - before);
      }
      // One side fits, up to a division that falls just short.
      expect(Math.min(targetHeight - box.resizedHeight, targetWidth - box.resizedWidth)).toBeLessThanOrEqual(1);
      // Sizes are cut off to whole pixels, so each side may fall short of its proportion by one, but for rounding.
      const scale = Math.min(targetHeight / height, targetWidth / width);
      expect(Math.abs(box.resizedHeight - height * scale)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.abs(box.resizedWidth - width * scale)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
