import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additiveSoftmax, maskedLogit } from './additiveSoftmax';

const row = fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.nat(1)), {
  minLength: 1,
  maxLength: 8,
});

describe('additiveSoftmax', () => {
  it('is the softmax over the allowed keys alone, and zero elsewhere', () => {
    fc.assert(
      fc.property(row, (pairs) => {
        const allow = pairs.map(([, allowed]) => allowed);
        fc.pre(allow.includes(1));
        const { weights, additive } = additiveSoftmax(
          pairs.map(([logit]) => logit),
          allow,
        );
        const sum = pairs.reduce((total, [logit, allowed]) => total + (allowed ? Math.exp(logit) : 0), 0);
        pairs.forEach(([logit, allowed], key) => {
          expect(weights[key]).toBeCloseTo(allowed ? Math.exp(logit) / sum : 0, 9);
          expect(additive[key]).toBe(allowed ? 0 : maskedLogit);
        });
      }),
    );
  });

  it('is uniform over all keys where none is allowed', () => {
    fc.assert(
      fc.property(row, (pairs) => {
        const { weights } = additiveSoftmax(
          pairs.map(([logit]) => logit),
          pairs.map(() => 0),
        );
        for (const weight of weights) expect(weight).toBeCloseTo(1 / pairs.length, 12);
      }),
    );
  });
});
