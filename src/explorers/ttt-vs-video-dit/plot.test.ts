import { expect, it } from 'vitest';
import { realSettings } from '@site/core/models/mixing/costSettings';
import { crossingMarks, crossingPoints, curvePoints, decades } from './plot';
import { lengthRange, methodsOf } from './state';
import { powerOfTen } from './unit';

const { video } = realSettings;

it('marks the crossings of the base, with one label for those that lie together', () => {
  const crossed = crossingPoints('flops', video, 'fullAttention', methodsOf('video'), lengthRange.video);
  expect(crossed.map(({ method, tokens }) => [method, Math.round(tokens)])).toEqual([
    ['tttLinear', 12_480],
    ['tttMlp', 14_080],
    ['windowedWithTttMlp', 32_784],
  ]);
  expect(crossingMarks(crossed).map(({ label }) => label)).toEqual(['', '12,480 · 14,080', '32,784']);
  for (const { tokens, cost } of crossed) expect(cost).toBeCloseTo(4 * tokens ** 2 * 3072, -6);
});

it('draws every curve over the whole range, in whole decades', () => {
  const curves = curvePoints('memory', video, methodsOf('video'), lengthRange.video);
  expect(curves).toHaveLength(6);
  const [low, high] = decades(curves);
  for (const { points } of curves) {
    expect([points[0]?.[0], points.at(-1)?.[0]]).toEqual([1000, 500_000]);
    for (const [, cost] of points) expect(cost >= low && cost <= high).toBe(true);
  }
  expect([Math.log10(low), Math.log10(high)].every(Number.isInteger)).toBe(true);
});

it('names whole powers of ten only', () => {
  expect([1, 10, 1e3, 1e5, 1e13, 1e17].map(powerOfTen)).toEqual(['1', '10', '1 k', '100 k', '10 T', '100 P']);
  expect([2, 300, 4e9].map(powerOfTen)).toEqual(['', '', '']);
});
