import { expect, it } from 'vitest';
import { squaredNorm, type Matrix } from './matrix';
import { seededLayer, type SeededLayerSettings } from './seededLayer';

const settings: SeededLayerSettings = {
  seed: 1,
  tokens: 4,
  headDim: 8,
  inputScale: 1,
  rateBias: 0.5,
  gateAlpha: 0.1,
};

it('keeps parameters and first tokens when tokens are added', () => {
  const [few, many] = [2, 9].map((tokens) => seededLayer({ ...settings, tokens }));
  expect(many?.parameters).toEqual(few?.parameters);
  expect(many?.x.slice(0, 2)).toEqual(few?.x);
});

it('scales the input and nothing else', () => {
  const [small, large] = [1, 4].map((inputScale) => seededLayer({ ...settings, inputScale }));
  expect(large?.parameters).toEqual(small?.parameters);
  expect(large?.x).toEqual(small?.x.map((row) => row.map((value) => 4 * value)));
});

it('sets the bias of the rate and the gate, and starts the rest as the fork does', () => {
  const { heads, gatingAlpha, postNorm } = seededLayer({ ...settings, headDim: 2 }).parameters;
  const norm = { gamma: [1, 1], beta: [0, 0], epsilon: 1e-6 };
  expect(gatingAlpha).toEqual([0.1, 0.1]);
  expect(postNorm).toEqual(norm);
  expect(heads).toMatchObject([{ norm, model: { bias: [0, 0] }, rate: { bias: 0.5 } }]);
});

it('lets sums over the few features vary like the sums of the real widths', () => {
  const variancePerSum = (pick: (layer: ReturnType<typeof seededLayer>) => Matrix): number => {
    const layers = Array.from({ length: 400 }, (_, seed) => seededLayer({ ...settings, seed }));
    return layers.reduce((total, layer) => total + squaredNorm(pick(layer)), 0) / 400 / settings.headDim;
  };
  expect(variancePerSum(({ parameters }) => parameters.queryProjection) / (1024 * 0.02 ** 2)).toBeCloseTo(1, 1);
  expect(variancePerSum(({ parameters }) => parameters.heads[0]?.model.weight ?? []) / (128 * 0.02 ** 2)).toBeCloseTo(
    1,
    1,
  );
});
