import { expect, it } from 'vitest';
import { reconstructionTarget } from './reconstructionTarget';

// The residual (0, 2, 4) has mean 2 and, with d - 1 in the denominator, deviation 2.
it('normalises the residual with the deviation of a sample and puts the key back', () => {
  const target = reconstructionTarget([1, 4, 7], [1, 2, 3], [2, 1, 1], [0, 0, 10]);
  [1 - 2, 2, 3 + 1 + 10].forEach((value, feature) => expect(target[feature]).toBeCloseTo(value, 6));
});

it('leaves bias and key where the residual is constant', () => {
  expect(reconstructionTarget([3, 4], [1, 2], [5, 5], [0.5, -0.5])).toEqual([1.5, 1.5]);
  // A sixth of 4.2 is not 0.7 in rounded numbers, and the rounding would be divided by 1e-8.
  const sixTimes = (value: number) => Array.from({ length: 6 }, () => value);
  expect(reconstructionTarget(sixTimes(0.7), sixTimes(0), sixTimes(1), sixTimes(0.5))).toEqual(sixTimes(0.5));
});
