import { expect, it } from 'vitest';
import { embodimentKey } from './embodimentKey';

const plain = { cropScale: 1, cropPosition: 'C', rotationDeg: 0, flip: 0, transition: 1, rotation: 1 } as const;
const key = (part: object) => embodimentKey('droid', 'base_0_rgb', { ...plain, ...part });

it('joins source, camera and augmentation', () => {
  expect(key({ cropPosition: 'L', flip: 1 })).toEqual({
    geometryKey: 'crop=s1.00@L|rot=+0|flip=1',
    embodimentKey: 'droid_base_0_rgb:crop=s1.00@L|rot=+0|flip=1|act_tx=1.00|act_rt=1.00',
  });
});

it('cuts the angle towards zero and gives zero a plus', () => {
  expect(key({ rotationDeg: -10.9 }).geometryKey).toContain('rot=-10|');
  expect(key({ rotationDeg: -0.5 }).geometryKey).toContain('rot=+0|');
  expect(key({ rotationDeg: 9.99 }).geometryKey).toContain('rot=+9|');
});

it('rounds like Python: what has been a 32-bit float as expected, a tie to the even digit', () => {
  expect(key({ cropScale: Math.fround(0.9) }).geometryKey).toContain('crop=s0.90@');
  expect(key({ cropScale: 0.125 }).geometryKey).toContain('crop=s0.12@');
  expect(key({ cropScale: 0.375 }).geometryKey).toContain('crop=s0.38@');
  expect(key({ transition: 1.005, rotation: 1.625 }).embodimentKey).toMatch(/act_tx=1\.00\|act_rt=1\.62$/);
});
