import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forkLayer, headSteps, type ForkLayerParameters } from './forkLayer';
import { matrix, vector } from './innerStepArbitrary';
import { largestDifference } from './matrix';

const norm = (width: number): fc.Arbitrary<ForkLayerParameters['postNorm']> =>
  fc.record({ gamma: vector(width), beta: vector(width), epsilon: fc.constant(1e-3) });

const layer = (headDim: number, heads: number): fc.Arbitrary<ForkLayerParameters> => {
  const width = headDim * heads;
  const head = fc.record({
    model: fc.record({ weight: matrix(headDim, headDim), bias: vector(headDim) }),
    norm: norm(headDim),
    rate: fc.record({ weight: vector(width), bias: fc.double({ min: -2, max: 2, noNaN: true }) }),
  });
  return fc.record({
    heads: fc.array(head, { minLength: heads, maxLength: heads }),
    queryProjection: matrix(width, width),
    keyProjection: matrix(width, width),
    valueProjection: matrix(width, width),
    outputProjection: matrix(width, width),
    postNorm: norm(width),
    gatingAlpha: vector(width),
  });
};

it('permutes its output with the tokens', () => {
  fc.assert(
    fc.property(layer(3, 2), matrix(5, 6), (parameters, x) => {
      const [plain, reversed] = [x, x.toReversed()].map((tokens) => forkLayer(tokens, 0.1, parameters).gated);
      expect(largestDifference(plain ?? [], reversed?.toReversed() ?? [])).toBeLessThan(1e-6);
    }),
  );
});

it('gives head h the features of its place, and every head rates of its own', () => {
  const identity = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 1 : 0)));
  const head = (bias: number): ForkLayerParameters['heads'][number] => ({
    model: {
      weight: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0],
    },
    norm: { gamma: [1, 1], beta: [0, 0], epsilon: 1e-6 },
    rate: { weight: [0, 0, 0, 0], bias },
  });
  const [first, second] = headSteps([[1, 2, 3, 4]], 1, {
    heads: [head(0), head(Math.log(3))],
    queryProjection: identity,
    keyProjection: identity,
    valueProjection: identity,
    outputProjection: identity,
    postNorm: { gamma: [1, 1, 1, 1], beta: [0, 0, 0, 0], epsilon: 1e-6 },
    gatingAlpha: [0, 0, 0, 0],
  });
  expect(first).toMatchObject({ xq: [[1, 2]], eta: [0.25] });
  expect(second?.xk).toEqual([[3, 4]]);
  expect(second?.eta[0]).toBeCloseTo(0.375, 12);
});

it('adds nothing behind a gate of zero', () => {
  fc.assert(
    fc.property(layer(2, 2), matrix(3, 4), (parameters, x) => {
      const { gated } = forkLayer(x, 1, { ...parameters, gatingAlpha: [0, 0, 0, 0] });
      expect(gated.flat().every((value) => value === 0)).toBe(true);
    }),
  );
});
