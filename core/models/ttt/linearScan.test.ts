import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dualForm } from './dualForm';
import { innerStep } from './innerStepArbitrary';
import { linearScan } from './linearScan';

it('is one inner step where all tokens form one mini-batch', () => {
  fc.assert(
    fc.property(innerStep(1e-3), ({ model, norm, ...batch }) => {
      expect(linearScan([batch], model, norm).output).toEqual([dualForm({ model, norm, ...batch })]);
    }),
  );
});

it('starts each mini-batch from the state that the last one left', () => {
  fc.assert(
    fc.property(innerStep(1e-3), ({ model, norm, ...batch }) => {
      const twice = linearScan([batch, batch], model, norm);
      const first = linearScan([batch], model, norm);
      const second = linearScan([batch], first.final, norm);
      expect(twice).toEqual({ output: [...first.output, ...second.output], final: second.final });
    }),
  );
});

it('does not let a mini-batch change what an earlier one gives out', () => {
  fc.assert(
    fc.property(innerStep(1e-3), ({ model, norm, ...batch }) => {
      const later = { ...batch, xv: batch.xq, eta: batch.eta.map((rate) => rate * 2) };
      const [early] = linearScan([batch, later], model, norm).output;
      expect(early).toEqual(linearScan([batch, batch], model, norm).output[0]);
    }),
  );
});

it('gives back the state it got where there is no mini-batch', () => {
  const initial = { weight: [[1]], bias: [2] };
  expect(linearScan([], initial, { gamma: [1], beta: [0], epsilon: 1e-8 })).toEqual({ output: [], final: initial });
});
