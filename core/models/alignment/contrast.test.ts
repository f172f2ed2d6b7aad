import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededContrast, sharedContrast } from './contrast';

const example = fc
  .record({ seed: fc.nat(), dimensions: fc.integer({ min: 2, max: 8 }), negatives: fc.integer({ min: 1, max: 8 }) })
  .map(({ seed, dimensions, negatives }) => seededContrast(seed, dimensions, negatives));
const temperature = fc.constantFrom(0.07, 0.5, 1);

it('is the same for the same seed and other for another, in two decimals', () => {
  expect(seededContrast(7, 3, 2)).toEqual(seededContrast(7, 3, 2));
  expect(seededContrast(7, 3, 2)).not.toEqual(seededContrast(8, 3, 2));
  const { anchor, positive, negatives } = seededContrast(7, 3, 2);
  expect([anchor, positive, ...negatives].map((vector) => vector.length)).toEqual([3, 3, 3, 3]);
  expect(anchor.every((x) => Number(x.toFixed(2)) === x)).toBe(true);
});

it('changes nothing by a rotation, a mirroring or a common factor', () => {
  fc.assert(
    fc.property(example, temperature, fc.integer({ min: 1, max: 359 }), (contrast, tau, degrees) => {
      for (const shared of [
        { kind: 'rotation', degrees },
        { kind: 'scaling', factor: -3 },
      ] as const) {
        const { before, after, largestChange } = sharedContrast(contrast, shared, tau);
        expect(largestChange).toBeLessThan(1e-12);
        expect(after.loss).toBeCloseTo(before.loss, 9);
      }
    }),
  );
});

it('leaves only signs at rank 1, and nothing to learn', () => {
  fc.assert(
    fc.property(example, temperature, (contrast, tau) => {
      const { after, mapped } = sharedContrast(contrast, { kind: 'projection', rank: 1 }, tau);
      const sign = Math.sign(mapped.anchor[0] as number);
      const others = [mapped.positive, ...mapped.negatives].map((vector) => sign * Math.sign(vector[0] as number) + 0);
      expect(after.similarities.map((s) => Math.round(s) + 0)).toEqual(others);
      after.similarities.forEach((s) => expect(Math.abs(s - Math.round(s))).toBeLessThan(1e-12));
      if (sign !== 0) after.gradAnchor.forEach((slope) => expect(slope).toBeCloseTo(0, 9));
    }),
  );
});

it('cannot fall below ln(1 + K) where all share one vector, and has no gradient there', () => {
  fc.assert(
    fc.property(example, temperature, (contrast, tau) => {
      const { after, indistinguishableLoss, matrix } = sharedContrast(contrast, { kind: 'sameVector' }, tau);
      expect(matrix).toBeNull();
      expect(indistinguishableLoss).toBe(Math.log(1 + contrast.negatives.length));
      expect(after.loss).toBeCloseTo(indistinguishableLoss, 12);
      after.gradAnchor.forEach((slope) => expect(slope).toBeCloseTo(0, 9));
    }),
  );
});

it('counts vectors that vanish', () => {
  const contrast = { anchor: [1, 0], positive: [0, 1], negatives: [[0, -2]] };
  const { vanished, after } = sharedContrast(contrast, { kind: 'projection', rank: 1 }, 1);
  expect(vanished).toBe(2);
  expect(after.loss).toBeCloseTo(Math.log(2), 12);
});
