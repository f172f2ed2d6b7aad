import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dualForm } from './dualForm';
import { forkPrimalEqualsDual, forkPrimalForm } from './forkPrimalForm';
import { innerStep } from './innerStepArbitrary';
import { largestDifference } from './matrix';

it('runs for one token and for as many tokens as features only', () => {
  expect(forkPrimalEqualsDual(128, 1)).toBe(true);
  expect(forkPrimalEqualsDual(128, 128)).toBe(false);
  expect(() => forkPrimalEqualsDual(128, 50)).toThrow(expect.objectContaining({ kind: 'shapeMismatch' }));
});

// Token 0 has the gradient (3/16, -3/16) and the key (0, 1), token 1 has none: row 1 should move at the rate of token 0.
it('scales a row of the weights with the rate of the token of that number', () => {
  const { w1After, b1After } = forkPrimalForm({
    xq: [
      [0, 0],
      [0, 0],
    ],
    xk: [
      [0, 1],
      [0, 0],
    ],
    xv: [
      [0, 1],
      [0, 0],
    ],
    eta: [0.5, 0.25],
    model: {
      weight: [
        [0, 0],
        [1, -1],
      ],
      bias: [0, 0],
    },
    norm: { gamma: [1, 1], beta: [0, 0], epsilon: 3 },
  });
  expect(w1After).toEqual([
    [0, 0],
    [1 - 0.25 * 0.1875, -1 + 0.25 * 0.1875],
  ]);
  expect(b1After).toEqual([
    [-0.5 * 0.1875, 0.5 * 0.1875],
    [-0.25 * 0.1875, 0.25 * 0.1875],
  ]);
});

it('equals the dual form for one token', () => {
  fc.assert(
    fc.property(
      innerStep(1e-3, () => fc.constant(1)),
      (step) => {
        expect(largestDifference(forkPrimalForm(step).output, dualForm(step))).toBeLessThan(1e-8);
      },
    ),
  );
});

it('equals it for as many tokens as features where all rates are equal', () => {
  fc.assert(
    fc.property(innerStep(1e-3, fc.constant), (random) => {
      const step = { ...random, eta: random.eta.map(() => 0.1) };
      expect(largestDifference(forkPrimalForm(step).output, dualForm(step))).toBeLessThan(1e-8);
    }),
  );
});
