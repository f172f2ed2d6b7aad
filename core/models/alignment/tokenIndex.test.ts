import { expect, it } from 'vitest';
import { augmentationOptions } from './augmentationVariants';
import { cropPositions } from './cropBox';
import { tokenBankRows, tokenIndex } from './tokenIndex';

const { cropScale, rotationDeg, flip, actionScale } = augmentationOptions;

it('numbers all variants in the order of nested loops', () => {
  let expected = 0;
  for (const scale of cropScale)
    for (const cropPosition of cropPositions)
      for (const degrees of rotationDeg)
        for (const mirrored of flip)
          for (const transition of actionScale)
            for (const rotation of actionScale) {
              const variant = {
                cropScale: scale,
                cropPosition,
                rotationDeg: degrees,
                flip: mirrored,
                transition,
                rotation,
              };
              // What is stored has been a 32-bit float.
              const stored = { ...variant, cropScale: Math.fround(scale), transition: Math.fround(transition) };
              expect([tokenIndex(variant), tokenIndex(stored)]).toEqual([expected, expected]);
              expected += 1;
            }
  expect(expected).toBe(tokenBankRows);
});

it('takes a number to the nearest option, between two to the earlier one', () => {
  const plain = { cropScale: 1, cropPosition: 'C', rotationDeg: 0, flip: 0, transition: 1, rotation: 1 } as const;
  expect(tokenIndex({ ...plain, rotationDeg: 5 })).toBe(0);
  expect(tokenIndex({ ...plain, rotationDeg: 5.1 })).toBe(tokenIndex({ ...plain, rotationDeg: 10 }));
  expect(tokenIndex({ ...plain, flip: 0.5 })).toBe(0);
  expect(tokenIndex({ ...plain, rotation: 17 })).toBe(tokenIndex({ ...plain, rotation: 1.2 }));
});
