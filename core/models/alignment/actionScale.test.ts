import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionScale } from './actionScale';

it('scales three dimensions of translation and three of rotation, as far as there are', () => {
  const factor = fc.constantFrom(0.8, 1, 1.2);
  const sample = fc.record({ transition: factor, rotation: factor });
  fc.assert(
    fc.property(fc.nat(40), fc.array(sample, { maxLength: 4 }), (dims, samples) => {
      const scale = actionScale(
        dims,
        samples.map(({ transition }) => transition),
        samples.map(({ rotation }) => rotation),
      );
      const expected = samples.map(({ transition: t, rotation: r }) =>
        [t, t, t, r, r, r, ...Array<number>(40).fill(1)].slice(0, dims),
      );
      expect(scale).toEqual(expected);
    }),
  );
});
