import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costCurve, type CostMetric } from './costCurve';
import { mixingMethods, realSettings, type CostSettings, type MixingMethod } from './costSettings';
import { crossings, type Curve } from './crossings';

const between = (metric: CostMetric, one: MixingMethod, other: MixingMethod, settings: CostSettings) =>
  crossings(costCurve(metric, one, settings), costCurve(metric, other, settings), 1, 1_000_000);

const plain = (at: (tokens: number) => number): Curve => ({ at, steps: [] });

/** Whole-number parabolas that rise, with a jump after one length or after every so many. */
const curves = fc
  .record({
    jump: fc.integer({ min: 0, max: 50 }),
    first: fc.integer({ min: 1, max: 60 }),
    every: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    constant: fc.integer({ min: 0, max: 400 }),
    linear: fc.integer({ min: 0, max: 40 }),
    quadratic: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ jump, first, every = Infinity, constant, linear, quadratic }): Curve => ({
    at: (tokens) => {
      const jumps = tokens > first ? Math.max(1, Math.ceil((tokens - first) / every)) : 0;
      return constant + linear * tokens + quadratic * tokens ** 2 + jump * jumps;
    },
    steps: [{ first, every }],
  }));

describe('crossings', () => {
  it('names exactly the lengths after which the order is the opposite', () => {
    fc.assert(
      fc.property(curves, curves, (one, other) => {
        const order = (tokens: number) => Math.sign(one.at(tokens) - other.at(tokens));
        const found = crossings(one, other, 1, 60);
        const whole = Array.from({ length: 60 }, (_, index) => index + 1);
        const between = [1, ...found].map((start, index) => (start + (found[index] ?? 60)) / 2);
        const reversals = (tokens: number) => found.filter((crossing) => crossing < tokens).length;
        const orders = [...whole, ...between]
          .filter((tokens) => order(tokens) !== 0)
          .map((tokens) => order(tokens) * (-1) ** reversals(tokens));
        expect(new Set(orders).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('has none where curves only touch, or part again in the same order', () => {
    const tangent = crossings(
      plain((x) => x ** 2 + 49),
      plain((x) => 14 * x),
      1,
      20,
    );
    expect(tangent).toEqual([]);
    const bent: Curve = { at: (x) => Math.max(0, x - 10), steps: [{ first: 10 }] };
    expect(
      crossings(
        bent,
        plain(() => 0),
        1,
        20,
      ),
    ).toEqual([]);
  });

  it('finds both crossings of a parabola that dips between two lengths', () => {
    const found = crossings(
      plain((x) => x ** 2 + 27.5),
      plain((x) => 10.5 * x),
      1,
      1_000_000,
    );
    expect(found).toEqual([5, expect.closeTo(5.5, 6)]);
  });

  it('puts a crossing by a jump at the length of the jump', () => {
    const jumping: Curve = { at: (x) => (x > 10 ? 10 : 0), steps: [{ first: 10 }] };
    expect(
      crossings(
        jumping,
        plain(() => 5),
        1,
        20,
      ),
    ).toEqual([10]);
  });

  it('gives the lengths that the page derives in closed form', () => {
    const { video, action } = realSettings;
    const dual: CostSettings = { ...action, scope: 'inner' };
    expect(between('flops', 'fullAttention', 'tttMlp', video)).toEqual([4 * 3072 + 28 * 64]);
    expect(between('flops', 'fullAttention', 'tttLinear', video)).toEqual([4 * 3072 + 3 * 64]);
    expect(between('flops', 'fullAttention', 'tttLinear', action)).toEqual([1120]);
    expect(between('flops', 'fullAttention', 'wholeSequenceDual', action)).toEqual([2176]);
    expect(between('flops', 'tttLinear', 'wholeSequenceDual', dual)).toEqual([64]);
    expect(between('flops', 'windowedAttention', 'fullAttention', video)).toEqual([]);
  });

  it('reverses the order at each crossing of two real curves', () => {
    let checked = 0;
    for (const metric of ['flops', 'memory'] as const) {
      for (const settings of [realSettings.video, realSettings.action]) {
        for (const [index, one] of mixingMethods.entries()) {
          for (const other of mixingMethods.slice(index + 1)) {
            const [left, right] = [costCurve(metric, one, settings), costCurve(metric, other, settings)];
            const order = (tokens: number) => Math.sign(left.at(tokens) - right.at(tokens));
            for (const crossing of crossings(left, right, 10, 50_000)) {
              expect(order(crossing * (1 - 1e-6)) * order(crossing * (1 + 1e-6))).toBe(-1);
              checked += 1;
            }
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });
});
