import { expect, test } from 'vitest';
import { neutralAugmentation, type Augmentation, type Implementation } from './augmentation';
import { augmentationEffects } from './augmentationEffects';
import type { Camera } from './camera';
import { listAmounts } from './listAmounts';

function augmentation(implementation: Implementation, camera: Camera, amounts: object, batchFlips = false) {
  const neutral = neutralAugmentation(implementation, camera);
  return { ...neutral, amounts: { ...neutral.amounts, ...amounts }, batchFlips } as Augmentation;
}

const effects = (...settings: Parameters<typeof augmentation>) => augmentationEffects(augmentation(...settings));
const enlarged = { reason: 'enlarged', fromSide: 212, toSide: 224 };

test('PyTorch', () => {
  expect(effects('pytorch', 'base_0_rgb', {})).toEqual([enlarged]);
  expect(effects('pytorch', 'base_0_rgb', { angleDeg: -0.1 })).toEqual([
    enlarged,
    { reason: 'rotationSkipped', angleDeg: -0.1, thresholdDeg: 0.1 },
  ]);
  expect(effects('pytorch', 'base_0_rgb', { angleDeg: 5 })).toEqual([
    enlarged,
    { reason: 'rotationShrinks', fromSide: 224, toSide: 223 },
    { reason: 'cornersOutside', corners: 4 },
  ]);
  expect(effects('pytorch', 'right_wrist_0_rgb', { angleDeg: 5 })).toEqual([{ reason: 'coloursOnly' }]);
});

test('JAX', () => {
  const skipped = { reason: 'jitterSkipped', probability: 0.5 };
  expect(effects('jax', 'base_0_rgb', {})).toEqual([enlarged, skipped]);
  // The window lies in the upper left corner; turned about its own middle, both of its left corners leave the picture.
  const corner = { offsetRow: -6, offsetCol: -6, angleDeg: 5 };
  expect(effects('jax', 'base_0_rgb', corner)).toEqual([enlarged, skipped, { reason: 'cornersOutside', corners: 2 }]);
  expect(effects('jax', 'left_wrist_0_rgb', { applied: true, saturation: 0.2, brightness: 0.1 })).toEqual([
    { reason: 'coloursOnly' },
    { reason: 'saturationIgnored', saturation: 0.2 },
    { reason: 'blackLifted', value: expect.closeTo(0.1, 12) },
  ]);
  // Contrast ½ has the slant tan(3π/8) = 1 + √2, by which dark values are divided.
  expect(effects('jax', 'left_wrist_0_rgb', { applied: true, brightness: 0.1, contrast: 0.5 })).toEqual([
    { reason: 'coloursOnly' },
    { reason: 'blackLifted', value: expect.closeTo(0.1 / (1 + Math.SQRT2), 12) },
  ]);
});

test('fork', () => {
  const whole = { reason: 'lastLineBlack', row: true, column: true };
  expect(effects('fork', 'base_0_rgb', {}, true)).toEqual([{ reason: 'untouched' }]);
  expect(effects('fork', 'left_wrist_0_rgb', { colourPreset: 1 })).toEqual([
    whole,
    { reason: 'cornersOutside', corners: 3 },
  ]);
  expect(effects('fork', 'base_0_rgb', { cropScale: 1.1, cropPosition: 'L' }, true)).toEqual([
    { reason: 'cropsNothing' },
    whole,
    { reason: 'mirroredWithBatch' },
    { reason: 'cornersOutside', corners: 3 },
  ]);
  expect(effects('fork', 'base_0_rgb', { cropScale: 0.9 })).toEqual([]);
  expect(effects('fork', 'base_0_rgb', { cropScale: 0.9, cropPosition: 'R', flip: 1 }, true)).toEqual([
    { reason: 'lastLineBlack', row: false, column: true },
    { reason: 'cornersOutside', corners: 2 },
  ]);
});

test('amounts that do nothing: geometry of wrist cameras, saturation of JAX, colours of a skipped jitter', () => {
  const idle = (...settings: Parameters<typeof augmentation>) =>
    listAmounts(augmentation(...settings)).flatMap((amount) => (amount.idle ? [amount.name] : []));
  expect(idle('pytorch', 'base_0_rgb', {})).toEqual([]);
  expect(idle('pytorch', 'left_wrist_0_rgb', {})).toEqual(['startRow', 'startCol', 'angleDeg']);
  expect(idle('jax', 'base_0_rgb', { applied: true })).toEqual(['saturation']);
  expect(idle('jax', 'base_0_rgb', {})).toEqual(['brightness', 'contrast', 'hue', 'saturation']);
  expect(idle('fork', 'left_wrist_0_rgb', {})).toEqual(['cropScale', 'cropPosition', 'rotationDeg', 'flip']);
});
