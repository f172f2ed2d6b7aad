import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededUniform } from './seededUniform';

const take = (uniform: () => number, count: number) => Array.from({ length: count }, uniform);

test('the same keys give the same numbers, all in [0, 1)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 4 }), (keys) => {
      const numbers = take(seededUniform(...keys), 20);
      expect(numbers).toEqual(take(seededUniform(...keys), 20));
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    }),
  );
});

test('neighbouring keys give numbers that are spread evenly and do not go together', () => {
  const firsts = Array.from({ length: 2000 }, (_, seed) => seededUniform(seed, 0)());
  const seconds = Array.from({ length: 2000 }, (_, seed) => seededUniform(seed, 1)());
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(firsts)).toBeCloseTo(0.5, 1);
  expect(mean(firsts.map((value) => value ** 2))).toBeCloseTo(1 / 3, 1);
  expect(mean(firsts.map((value, index) => (value - 0.5) * ((seconds[index] as number) - 0.5)))).toBeCloseTo(0, 2);
  expect(mean(firsts.slice(1).map((value, index) => (value - 0.5) * ((firsts[index] as number) - 0.5)))).toBeCloseTo(
    0,
    2,
  );
});
