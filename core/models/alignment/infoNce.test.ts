import fc from 'fast-check';
import { expect, it } from 'vitest';
import { infoNce } from './infoNce';

const component = fc.double({ min: -3, max: 3, noNaN: true });
const contrast = fc.integer({ min: 2, max: 6 }).chain((dimensions) => {
  const vector = fc
    .array(component, { minLength: dimensions, maxLength: dimensions })
    .filter((v) => Math.hypot(...v) > 0.3);
  return fc.record({
    anchor: vector,
    positive: vector,
    negatives: fc.array(vector, { minLength: 1, maxLength: 5 }),
    temperature: fc.double({ min: 0.2, max: 5, noNaN: true }),
  });
});

const cosine = (a: number[], b: number[]) =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0) / (Math.hypot(...a) * Math.hypot(...b));

it('is the cross entropy of the cosines', () => {
  fc.assert(
    fc.property(contrast, ({ anchor, positive, negatives, temperature }) => {
      const { similarities, loss, positiveProbability } = infoNce(anchor, positive, negatives, temperature);
      const weights = [positive, ...negatives].map((each) => Math.exp(cosine(anchor, each) / temperature));
      const probability = (weights[0] as number) / weights.reduce((sum, weight) => sum + weight, 0);
      similarities.forEach((s, k) =>
        expect(s).toBeCloseTo(cosine(anchor, [positive, ...negatives][k] as number[]), 10),
      );
      expect(positiveProbability).toBeCloseTo(probability, 10);
      expect(loss).toBeCloseTo(-Math.log(probability), 9);
    }),
  );
});

it('has the gradient of central differences, orthogonal to the anchor', () => {
  fc.assert(
    fc.property(contrast, ({ anchor, positive, negatives, temperature }) => {
      const { gradAnchor } = infoNce(anchor, positive, negatives, temperature);
      const step = 1e-5;
      const lossAt = (dim: number, by: number) =>
        infoNce(
          anchor.map((x, i) => (i === dim ? x + by : x)),
          positive,
          negatives,
          temperature,
        ).loss;
      gradAnchor.forEach((slope, dim) =>
        expect(slope).toBeCloseTo((lossAt(dim, step) - lossAt(dim, -step)) / (2 * step), 5),
      );
      expect(gradAnchor.reduce((sum, slope, dim) => sum + slope * (anchor[dim] as number), 0)).toBeCloseTo(0, 9);
    }),
  );
});

it('keeps the gradient where the loss is small against the logits: temperature and anchor make 10⁶ of a rounding', () => {
  // Cosines 0.6 and 0.576: p₀ = 1 − 1/(1 + e²⁴); the gradient is (1 − p₀)·(ĉ₁ − ĉ₀ − (s₁ − s₀)·â)/(τ·‖a‖).
  const { gradAnchor } = infoNce([1e-3, 0], [3, 4], [[0.576, Math.sqrt(1 - 0.576 ** 2)]], 1e-3);
  const expected = ((Math.sqrt(1 - 0.576 ** 2) - 0.8) * 1e6) / (1 + Math.exp(24));
  expect((gradAnchor[1] as number) / expected).toBeCloseTo(1, 4);
});

it('stays finite at small temperatures, and counts a vector without length as unrelated', () => {
  expect(infoNce([1, 0], [-1, 0], [[1, 0]], 1e-4)).toMatchObject({ loss: 20_000, positiveProbability: 0 });
  expect(infoNce([1, 0], [0, 0], [[0, 1]], 1)).toMatchObject({ similarities: [0, 0], loss: Math.log(2) });
});
