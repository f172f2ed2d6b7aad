import fc from 'fast-check';
import { expect, it } from 'vitest';
import { innerStep, matrix } from './innerStepArbitrary';
import { layerNorm } from './layerNorm';
import { sum, zip, type Matrix } from './matrix';
import { reconstructionGradient, reconstructionLoss } from './reconstructionLoss';

it('normalises every row to mean 0 and, but for epsilon, variance 1', () => {
  const norm = { gamma: [1, 1, 1], beta: [0, 0, 0], epsilon: 1e-6 };
  fc.assert(
    fc.property(matrix(4, 3), (z) => {
      for (const [row, normal] of zip(z, layerNorm(z, norm), (a, b) => [a, b] as const)) {
        const mean = sum(row) / 3;
        const variance = sum(row.map((value) => (value - mean) ** 2)) / 3;
        expect(sum(normal)).toBeCloseTo(0, 9);
        expect(sum(normal.map((value) => value ** 2)) / 3).toBeCloseTo(variance / (variance + 1e-6), 9);
      }
    }),
  );
});

it('turns a constant row into the bias, whatever its value', () => {
  const features = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(features, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (width, value) => {
      const filled = (each: number) => Array.from({ length: width }, () => each);
      const norm = { gamma: filled(3), beta: filled(0.5), epsilon: 1e-8 };
      expect(layerNorm([filled(value)], norm)).toEqual([norm.beta]);
    }),
  );
});

// With z = (m, -m) and target 0 the loss is m²/(m² + ε), here 1/4, and its derivative is ½·2mε/(m² + ε)² = 3/16.
it('has the loss and the gradient of an example by hand', () => {
  const norm = { gamma: [1, 1], beta: [0, 0], epsilon: 3 };
  const [z, target] = [[[1, -1]], [[0, 0]]];
  expect(reconstructionLoss(z, target, norm)).toBeCloseTo(0.25, 12);
  expect(reconstructionGradient(z, target, norm)).toEqual([[0.1875, -0.1875]]);
});

it('has the slope of the loss as its gradient', () => {
  const width = 1e-5;
  fc.assert(
    fc.property(innerStep(0.5), ({ xk: z, xv: target, norm }) => {
      const gradient = reconstructionGradient(z, target, norm);
      z.forEach((row, token) =>
        row.forEach((_, feature) => {
          const moved = (by: number): Matrix =>
            z.map((each, i) => (i === token ? each.map((value, f) => (f === feature ? value + by : value)) : each));
          const rise = reconstructionLoss(moved(width), target, norm) - reconstructionLoss(moved(-width), target, norm);
          expect(gradient[token]?.[feature]).toBeCloseTo(rise / (2 * width), 5);
        }),
      );
    }),
  );
});

it('has gradient rows that sum to zero', () => {
  fc.assert(
    fc.property(innerStep(1e-2), ({ xk: z, xv: target, norm }) => {
      for (const row of reconstructionGradient(z, target, norm)) expect(sum(row)).toBeCloseTo(0, 9);
    }),
  );
});
