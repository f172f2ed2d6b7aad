/**
 * A number of bytes or FLOPs as a polynomial in the sizes of a training step, so that the value that an explorer shows and the
 * formula beside it are the same thing and cannot disagree.
 */

/** One training step on one device: batch, tokens of each part, action horizon, padded language tokens, images. */
export interface Sizes {
  /** Samples on one device. */
  B: number;
  /** Prefix tokens. */
  P: number;
  /** Tokens of the action expert. */
  A: number;
  /** Tokens of the alignment expert. */
  G: number;
  /** All tokens of the joint layers: P + A + G. */
  S: number;
  H: number;
  L: number;
  /** Images. */
  n: number;
}

export type Term = 'P' | 'A' | 'G' | 'S' | 'S²' | 'H' | 'L' | 'n' | '1';
export type Coefficients = Readonly<Partial<Record<Term, number>>>;

/** B · Σ coefficient · term + fixed. */
export interface Form {
  readonly perSample: Coefficients;
  readonly fixed: number;
}

const terms: readonly Term[] = ['P', 'A', 'G', 'S', 'S²', 'H', 'L', 'n', '1'];

export const form = (perSample: Coefficients, fixed = 0): Form => ({ perSample, fixed });

export const nothing: Form = form({});

export function sum(...forms: readonly Form[]): Form {
  const perSample: Partial<Record<Term, number>> = {};
  for (const each of forms) {
    for (const term of terms) {
      const coefficient = each.perSample[term];
      if (coefficient) perSample[term] = (perSample[term] ?? 0) + coefficient;
    }
  }
  return { perSample, fixed: forms.reduce((total, { fixed }) => total + fixed, 0) };
}

export const times = (factor: number, { perSample, fixed }: Form): Form => ({
  perSample: Object.fromEntries(Object.entries(perSample).map(([term, value]) => [term, factor * value])),
  fixed: factor * fixed,
});

/** The value; an integer below 2⁵³ for every step that fits a machine. */
export const evaluate = ({ perSample, fixed }: Form, sizes: Sizes): number =>
  sizes.B * terms.reduce((total, term) => total + (perSample[term] ?? 0) * termValue(term, sizes), 0) + fixed;

/** Such as `B·(4096·P + 48·S² + 12288) + 16384`. */
export function formulaText({ perSample, fixed }: Form): string {
  const inside = join(terms.map((term) => ({ coefficient: perSample[term] ?? 0, symbol: term === '1' ? '' : term })));
  const single = !/ [+−] /.test(inside);
  const batch = inside === '' ? '' : single ? `B·${inside}` : `B·(${inside})`;
  return join([{ coefficient: fixed, symbol: '' }], batch) || '0';
}

function termValue(term: Term, sizes: Sizes): number {
  if (term === '1') return 1;
  return term === 'S²' ? sizes.S ** 2 : sizes[term];
}

function join(parts: readonly { coefficient: number; symbol: string }[], start = ''): string {
  return parts.reduce((text, { coefficient, symbol }) => {
    if (coefficient === 0) return text;
    const size = Math.abs(coefficient);
    const printed = symbol === '' ? String(size) : size === 1 ? symbol : `${size}·${symbol}`;
    if (text === '') return coefficient < 0 ? `−${printed}` : printed;
    return `${text} ${coefficient < 0 ? '−' : '+'} ${printed}`;
  }, start);
}
