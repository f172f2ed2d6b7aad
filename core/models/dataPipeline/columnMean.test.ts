import { expect, it } from 'vitest';
import { columnMean } from './columnMean';

/** One more than this number is this number again, two more are not. */
const HUGE = 1e16;
const hugeThenOnes = (length: number) => [HUGE, ...Array<number>(length - 1).fill(1)];

it('loses every number that is added to a huge one by itself', () => {
  expect(columnMean(hugeThenOnes(16), 2)).toBe(HUGE / 16);
  expect(columnMean(hugeThenOnes(7), 1)).toBe(HUGE / 7);
});

it('keeps them in the other sums of a column that stands alone', () => {
  // Eight sums of two: one is huge, seven are 2.
  expect(columnMean(hugeThenOnes(16), 1)).toBe((HUGE + 14) / 16);
  // The seven numbers after them come last, one by one.
  expect(columnMean([...hugeThenOnes(16), 2, 2, 2, 2, 2, 2, 2], 1)).toBe((HUGE + 28) / 23);
  // Two blocks of 128: 112 ones survive beside the huge number, 128 in the other block.
  expect(columnMean(hugeThenOnes(256), 1)).toBe((HUGE + 240) / 256);
});
