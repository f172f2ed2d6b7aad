import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyAffine, type Affine } from './affine';
import { dualForm } from './dualForm';
import { innerLosses } from './innerLosses';
import { innerGradient, type InnerStep } from './innerStep';
import { innerStep } from './innerStepArbitrary';
import { largestDifference, squaredNorm, subtractRows } from './matrix';
import { primalForm } from './primalForm';
import { reconstructionLoss } from './reconstructionLoss';

/** One token whose gradient is (3/16, -3/16), see reconstructionLoss.test.ts, and whose query is another vector. */
const example: InnerStep = {
  xq: [[0, 1]],
  xk: [[1, 0]],
  xv: [[1, 0]],
  eta: [0.5],
  model: {
    weight: [
      [1, -1],
      [0, 0],
    ],
    bias: [0, 0],
  },
  norm: { gamma: [1, 1], beta: [0, 0], epsilon: 3 },
};

it('moves the weights of an example by hand, and reads the query with them', () => {
  const { after, output } = primalForm(example);
  expect(after).toEqual({
    weight: [
      [0.90625, -0.90625],
      [0, 0],
    ],
    bias: [-0.09375, 0.09375],
  });
  const read = 0.09375 / Math.sqrt(0.09375 ** 2 + 3);
  expect(largestDifference(output, [[-read, 1 + read]])).toBeLessThan(1e-15);
});

it('equals the dual form', () => {
  fc.assert(
    fc.property(innerStep(1e-3), (step) => {
      expect(largestDifference(primalForm(step).output, dualForm(step))).toBeLessThan(1e-8);
    }),
  );
});

/** Σ_j η_j·ℓ_j: the step goes down its slope, each token at its rate. */
const weightedLoss = ({ xk, eta, norm, ...step }: InnerStep, model: Affine): number =>
  innerGradient({ xk, eta, norm, ...step }).target.reduce(
    (total, target, token) =>
      total + (eta[token] as number) * reconstructionLoss(applyAffine(model, [xk[token] ?? []]), [target], norm),
    0,
  );

it('moves every weight and bias down the slope of the loss of each token times its rate', () => {
  const width = 1e-5;
  fc.assert(
    fc.property(innerStep(0.5), (step) => {
      const { model } = step;
      const { after } = primalForm(step);
      const slope = (moved: (by: number) => Affine): number =>
        (weightedLoss(step, moved(width)) - weightedLoss(step, moved(-width))) / (2 * width);
      const withBias = (feature: number) => (by: number) => ({
        ...model,
        bias: model.bias.map((value, f) => (f === feature ? value + by : value)),
      });
      const withWeight = (row: number, feature: number) => (by: number) => ({
        ...model,
        weight: model.weight.map((values, r) => values.map((v, f) => (r === row && f === feature ? v + by : v))),
      });
      model.bias.forEach((value, feature) => {
        expect(after.bias[feature]).toBeCloseTo(value - slope(withBias(feature)), 5);
      });
      model.weight.forEach((values, row) =>
        values.forEach((value, feature) => {
          expect(after.weight[row]?.[feature]).toBeCloseTo(value - slope(withWeight(row, feature)), 5);
        }),
      );
    }),
    { numRuns: 40 },
  );
});

it('leaves the weights at rate zero', () => {
  fc.assert(
    fc.property(innerStep(1e-3), (step) => {
      expect(primalForm({ ...step, eta: step.eta.map(() => 0) }).after).toEqual(step.model);
    }),
  );
});

// With one rate for all tokens the step is gradient descent: the loss falls by the rate times ‖gradient‖² for small rates.
it('lowers the loss by the rate times the squared gradient where the rate is one and small', () => {
  const rate = 1e-6;
  fc.assert(
    fc.property(innerStep(0.5), (random) => {
      const step = { ...random, eta: random.eta.map(() => rate) };
      const { after } = primalForm(step);
      const { weight, bias } = step.model;
      const moved = squaredNorm(subtractRows([...after.weight, after.bias], [...weight, bias]));
      const { before, after: lower } = innerLosses(step);
      const squaredGradient = moved / rate ** 2;
      expect(Math.abs((before - lower) / rate - squaredGradient)).toBeLessThan(1e-3 * (1 + squaredGradient));
    }),
  );
});

it('permutes its outputs with the tokens', () => {
  fc.assert(
    fc.property(innerStep(1e-3), ({ xq, xk, xv, eta, ...rest }) => {
      const reversed = dualForm({
        xq: xq.toReversed(),
        xk: xk.toReversed(),
        xv: xv.toReversed(),
        eta: eta.toReversed(),
        ...rest,
      });
      expect(largestDifference(reversed.toReversed(), dualForm({ xq, xk, xv, eta, ...rest }))).toBeLessThan(1e-8);
    }),
  );
});
