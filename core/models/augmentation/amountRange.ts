/** From what each amount of an augmentation is drawn: for controls, for tables, and for drawing itself. */

interface Amount<Value> {
  /** Geometry is left out for wrist cameras. */
  part: 'geometry' | 'colour';
  /** The value that changes the picture least. */
  neutral: Value;
}

/** Whole numbers `min` … `max`, or any number from `min` up to `max`; all alike probable. */
export interface NumberRange extends Amount<number> {
  kind: 'integer' | 'uniform';
  min: number;
  max: number;
}

/** All alike probable. */
export interface Choice<Value> extends Amount<Value> {
  kind: 'choice';
  options: readonly Value[];
}

export type AmountRanges<Amounts> = {
  readonly [Name in keyof Amounts]: (Amounts[Name] extends number ? NumberRange : never) | Choice<Amounts[Name]>;
};

/**
 * One set of amounts; those of the geometry stay neutral where it is left out.
 *
 * @param uniform gives numbers in [0, 1)
 */
export function drawAmounts<Amounts>(
  ranges: AmountRanges<Amounts>,
  withGeometry: boolean,
  uniform: () => number,
): Amounts {
  const drawn = Object.entries(ranges as Record<string, NumberRange | Choice<unknown>>).map(([name, range]) => [
    name,
    range.part === 'colour' || withGeometry ? drawOne(range, uniform()) : range.neutral,
  ]);
  return Object.fromEntries(drawn) as Amounts;
}

function drawOne(range: NumberRange | Choice<unknown>, share: number): unknown {
  if (range.kind === 'choice') return range.options[Math.floor(share * range.options.length)];
  if (range.kind === 'integer') return range.min + Math.floor(share * (range.max - range.min + 1));
  return range.min + share * (range.max - range.min);
}

export function neutralAmounts<Amounts>(ranges: AmountRanges<Amounts>): Amounts {
  const entries = Object.entries(ranges as Record<string, NumberRange | Choice<unknown>>);
  return Object.fromEntries(entries.map(([name, { neutral }]) => [name, neutral])) as Amounts;
}
