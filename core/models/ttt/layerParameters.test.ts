import { expect, it } from 'vitest';
import { layerParameters } from './layerParameters';
import { seededLayer } from './seededLayer';

it('counts the numbers that a layer holds', () => {
  const { parameters } = seededLayer({
    seed: 1,
    tokens: 1,
    headDim: 6,
    inputScale: 1,
    rateBias: 0,
    gateAlpha: 0.1,
  });
  // ε is the only number in it that is not a parameter.
  const tensors = JSON.stringify(parameters, (key, value: unknown) => (key === 'epsilon' ? undefined : value));
  const numbers = tensors.match(/-?\d[\d.e-]*/g);
  const shape = { numHeads: 1, hiddenSize: 6, useAdarms: false, numEmbodiments: 1 };
  expect(layerParameters(shape).total).toBe(numbers?.length);
});

it('adds a dense gate that nothing uses with adaRMS', () => {
  const shape = { numHeads: 8, hiddenSize: 1024, numEmbodiments: 1 };
  const [without, withDead] = [false, true].map((useAdarms) => layerParameters({ ...shape, useAdarms }));
  expect(without?.deadParameters).toBe(0);
  expect(withDead?.deadParameters).toBe(1024 * 1025);
  expect(withDead?.total).toBe((without?.total ?? 0) + 1024 * 1025);
});
