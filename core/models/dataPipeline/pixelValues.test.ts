import { expect, it } from 'vitest';
import { floatToUint8, uint8ToModel } from './pixelValues';

const allBytes = Array.from({ length: 256 }, (_, byte) => byte);

it('gives back every byte that was stored as a fraction, although it cuts off', () => {
  expect(floatToUint8(allBytes.map((byte) => byte / 255))).toEqual(allBytes);
});

it('spreads bytes evenly over −1 … 1', () => {
  const values = uint8ToModel(allBytes);
  expect([values[0], values[255]]).toEqual([-1, 1]);
  values.slice(1).forEach((value, index) => expect(value - (values[index] as number)).toBeCloseTo(2 / 255, 12));
});
