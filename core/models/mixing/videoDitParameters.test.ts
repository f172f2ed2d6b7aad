import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { videoDitParameters, type VideoDitShape } from './videoDitParameters';

const size = (max: number) => fc.integer({ min: 1, max });
const shapes = fc
  .record({
    heads: size(4),
    headDim: size(8),
    layers: size(5),
    timeEmbedDim: size(9),
    textDim: size(9),
    inChannels: size(4),
    outChannels: size(4),
    patchSize: size(3),
  })
  .map(({ headDim, ...shape }) => ({ ...shape, modelDim: shape.heads * headDim }));

const parameters = (shape: Omit<VideoDitShape, 'ssmLayer' | 'adapterMethod'>, rest: Partial<VideoDitShape> = {}) =>
  videoDitParameters({ ssmLayer: 'linear', adapterMethod: 'sft', ...shape, ...rest });

describe('videoDitParameters', () => {
  it('adds one layer at a time, with TTT and gates in it', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const [one, two, three] = [1, 2, 3].map((layers) => parameters({ ...shape, layers }).total) as [
          number,
          number,
          number,
        ];
        expect(three - two).toBe(two - one);
        const { ssmAndGates, tttPerLayer } = parameters({ ...shape, layers: 1 });
        expect(two - one).toBeGreaterThan(ssmAndGates);
        expect(ssmAndGates - tttPerLayer).toBe(4 * shape.modelDim);
      }),
    );
  });

  it('trains all, then attention and TTT, then the same without the norms of q and k', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const [sft, qkvo, none] = (['sft', 'qkvo', 'none'] as const).map(
          (adapterMethod) => parameters(shape, { adapterMethod }).trainable,
        ) as [number, number, number];
        expect(sft).toBe(parameters(shape).total);
        expect(qkvo).toBeLessThan(sft);
        expect(qkvo - none).toBe((4 * shape.layers * shape.modelDim) / shape.heads);
      }),
    );
  });

  it('differs between the inner models by their weights and biases', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const d = shape.modelDim / shape.heads;
        const perHead = d * 4 * d + 4 * d + 4 * d * d + d - (d * d + d);
        const mlp = parameters(shape, { ssmLayer: 'mlp' });
        expect(mlp.tttPerLayer - parameters(shape).tttPerLayer).toBe(shape.heads * perHead);
      }),
    );
  });
});
