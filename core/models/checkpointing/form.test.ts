import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, form, formulaText, sum, times, type Form, type Sizes, type Term } from './form';

const terms: Term[] = ['P', 'A', 'G', 'S', 'S²', 'H', 'L', 'n', '1'];
const forms = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...terms), fc.integer({ min: -999, max: 999 })), {
      selector: ([term]) => term,
    }),
    fc.integer({ min: -999, max: 999 }),
  )
  .map(([coefficients, fixed]) => form(Object.fromEntries(coefficients), fixed));
const count = fc.integer({ min: 0, max: 2000 });
const sizes = fc.record({ B: count, P: count, A: count, G: count, S: count, H: count, L: count, n: count });

/** What a reader would compute from the printed formula. */
function readFormula(text: string, sizes: Sizes): number {
  const names = Object.keys(sizes) as (keyof Sizes)[];
  const script = text.replaceAll('S²', '(S*S)').replaceAll('·', '*').replaceAll('−', '-');
  return new Function(...names, `return ${script}`)(...names.map((name) => sizes[name])) as number;
}

test('the printed formula gives the value', () => {
  fc.assert(
    fc.property(forms, sizes, (each: Form, of: Sizes) => {
      expect(readFormula(formulaText(each), of) + 0).toBe(evaluate(each, of) + 0);
    }),
  );
});

test('sums and multiples act on values', () => {
  fc.assert(
    fc.property(forms, forms, fc.integer({ min: -9, max: 9 }), sizes, (first, second, factor, of) => {
      const expected = evaluate(first, of) + factor * evaluate(second, of);
      expect(evaluate(sum(first, times(factor, second)), of)).toBe(expected);
    }),
  );
});

test('formulas read like those of the page', () => {
  expect(formulaText(form({ P: 4096, 'S²': 48, '1': -12 }, 16384))).toBe('B·(4096·P + 48·S² − 12) + 16384');
  expect(formulaText(form({ n: 1 }))).toBe('B·n');
  expect(formulaText(form({}, 4))).toBe('4');
  expect(formulaText(form({}))).toBe('0');
});
