import { expect, it } from 'vitest';
import { seededNormals } from './seededNormals';

const draws = (seed: number, count: number): number[] => {
  const normal = seededNormals(seed);
  return Array.from({ length: count }, normal);
};

it('draws the same numbers for the same seed, and others for others', () => {
  expect(draws(7, 20)).toEqual(draws(7, 20));
  expect(draws(7, 20)).not.toEqual(draws(8, 20));
});

// The numbers are those of the same algorithm in Python.
it('keeps to its numbers, on which addresses of the site rest', () => {
  const expected = [1.4043387784152637, 1.2157546192705377, -0.5103768768108126];
  const distances = draws(1, 3).map((value, index) => Math.abs(value - (expected[index] as number)));
  expect(Math.max(...distances)).toBeLessThan(1e-12);
});

it('draws a standard normal distribution', () => {
  const values = draws(3, 20_000);
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(variance).toBeCloseTo(1, 1);
  expect(values.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(0.6827, 1);
});
