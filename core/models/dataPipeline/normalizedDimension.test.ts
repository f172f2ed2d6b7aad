import { expect, it } from 'vitest';
import { normalizedDimension } from './normalizedDimension';

const gripper = { mean: 0.7, std: 0.35, q01: 0.05, q99: 1.01 };

it('warns of what the prompt cannot tell apart', () => {
  expect(normalizedDimension(0, gripper, 'quantile')).toMatchObject({ bin: -1, warnings: ['outsideUnitRange'] });
  expect(normalizedDimension(1.06, gripper, 'zScore')).toMatchObject({ bin: 255, warnings: ['outsideUnitRange'] });
  expect(normalizedDimension(1.0499, gripper, 'zScore')).toMatchObject({ bin: 255, warnings: [] });
  expect(normalizedDimension(0.7, gripper, 'zScore')).toEqual({ normalized: 0, bin: 128, warnings: [] });
});

it('knows constant dimensions by the statistics of the mode', () => {
  const constant = { ...gripper, std: 0 };
  expect(normalizedDimension(0.7, constant, 'zScore').warnings).toEqual(['constantDimension']);
  expect(normalizedDimension(0.5, constant, 'quantile').warnings).toEqual([]);
});
