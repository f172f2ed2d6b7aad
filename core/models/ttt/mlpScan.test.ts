import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyAffine, type Affine } from './affine';
import { gelu, geluDerivative } from './gelu';
import type { InnerBatch } from './innerStep';
import { innerStep, matrix, vector } from './innerStepArbitrary';
import type { LayerNorm } from './layerNorm';
import { subtractRows, type Matrix } from './matrix';
import { mlpScan, type MlpModel } from './mlpScan';
import { reconstructionLoss } from './reconstructionLoss';

it('has a gelu between the identity and zero, and its derivative', () => {
  expect(gelu(0)).toBe(0);
  expect(gelu(1)).toBeCloseTo(0.841192, 6);
  expect(gelu(-20)).toBeCloseTo(0, 12);
  expect(gelu(20)).toBeCloseTo(20, 12);
  for (const x of [-3, -0.7, 0, 0.2, 1.9]) {
    expect(geluDerivative(x)).toBeCloseTo((gelu(x + 1e-5) - gelu(x - 1e-5)) / 2e-5, 7);
  }
});

interface MlpCase {
  batch: InnerBatch;
  model: MlpModel;
  norm: LayerNorm;
}

const cases: fc.Arbitrary<MlpCase> = innerStep(0.5).chain(({ model: square, norm, ...batch }) => {
  const width = square.bias.length;
  return fc.record({
    batch: fc.constant(batch),
    norm: fc.constant(norm),
    model: fc.record({
      first: fc.record({ weight: matrix(width, 4 * width), bias: vector(4 * width) }),
      second: fc.record({ weight: matrix(4 * width, width), bias: vector(width) }),
    }),
  });
});

const predict = ({ first, second }: MlpModel, x: Matrix): Matrix =>
  applyAffine(
    second,
    applyAffine(first, x).map((row) => row.map(gelu)),
  );

/** Σ_j η_j·ℓ_j: the step goes down its slope. */
const weightedLoss = ({ batch: { xk, xv, eta }, norm }: MlpCase, model: MlpModel): number =>
  subtractRows(xv, xk).reduce(
    (total, target, token) =>
      total + (eta[token] as number) * reconstructionLoss(predict(model, [xk[token] ?? []]), [target], norm),
    0,
  );

/** A map with one number changed; row -1 is the bias. */
const moved = ({ weight, bias }: Affine, row: number, by: number): Affine => {
  const first = (values: readonly number[]): readonly number[] => [(values[0] as number) + by, ...values.slice(1)];
  return row < 0
    ? { weight, bias: first(bias) }
    : { weight: weight.map((values, index) => (index === row ? first(values) : values)), bias };
};
const entry = ({ weight, bias }: Affine, row: number): number =>
  ((row < 0 ? bias : weight[row]) as number[])[0] as number;

it('moves both layers down the slope of the loss', () => {
  const width = 1e-5;
  fc.assert(
    fc.property(cases, (each) => {
      const { batch, model, norm } = each;
      const { final } = mlpScan([batch], model, norm);
      for (const layer of ['first', 'second'] as const) {
        for (const row of [-1, 0, 1]) {
          const [up, down] = [width, -width].map((by) =>
            weightedLoss(each, { ...model, [layer]: moved(model[layer], row, by) }),
          ) as [number, number];
          const expected = entry(model[layer], row) - (up - down) / (2 * width);
          expect(entry(final[layer], row)).toBeCloseTo(expected, 4);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('starts each mini-batch from the state that the last one left', () => {
  fc.assert(
    fc.property(cases, ({ batch, model, norm }) => {
      const twice = mlpScan([batch, batch], model, norm);
      const first = mlpScan([batch], model, norm);
      const second = mlpScan([batch], first.final, norm);
      expect(twice).toEqual({ output: [...first.output, ...second.output], final: second.final });
    }),
    { numRuns: 30 },
  );
});
