/** One array of a sample: its type as the code has it, and its value where an explorer follows a concrete sample. */
import type { NestedNumbers } from './nestedNumbers';

export interface Entry {
  /** NumPy's name of it, `str` or `bytes`. */
  dtype: string;
  /** Empty for a scalar. */
  shape: readonly number[];
  /** Null where it is not followed. */
  value: EntryValue | null;
}

export type EntryValue =
  /** A scalar is a vector of one. */
  | { kind: 'numbers'; numbers: NestedNumbers }
  /** An image, of which only the darkest and the brightest pixel are followed. */
  | { kind: 'pixels'; low: number; high: number }
  | { kind: 'flag'; flag: boolean }
  /** A text, or for tokens those texts that are encoded one after the other. */
  | { kind: 'texts'; texts: readonly string[] };

/** A sample; nested keys are joined by `/`. */
export type Entries = Readonly<Record<string, Entry>>;

/** Reads a type such as `float32[3,256,256]`; that of a scalar is `float32[]`. */
export function parseEntry(type: string): Entry {
  const [, dtype = '', sizes = ''] = /^(.*)\[(.*)\]$/.exec(type) ?? [];
  return { dtype, shape: sizes === '' ? [] : sizes.split(',').map(Number), value: null };
}

/** The inverse of `parseEntry`. */
export const entryType = ({ dtype, shape }: Entry) => `${dtype}[${shape.join()}]`;

/** The entry with other numbers, if its numbers are followed. */
export function withNumbers(entry: Entry, change: (numbers: NestedNumbers) => NestedNumbers | null): Entry {
  if (entry.value?.kind !== 'numbers') return entry;
  const numbers = change(entry.value.numbers);
  return { ...entry, value: numbers && { kind: 'numbers', numbers } };
}

/** Its numbers, if they are followed. */
export const numbersOf = (entry: Entry | undefined): NestedNumbers | null =>
  entry?.value?.kind === 'numbers' ? entry.value.numbers : null;

/** Keys that the sample does not have are left out. */
export const pickEntries = (entries: Entries, keys: readonly string[]): Entries =>
  Object.fromEntries(keys.flatMap((key) => (entries[key] ? [[key, entries[key]]] : [])));

/** The same change for some keys of a sample; keys that it does not have stay absent. */
export function changeEntries(entries: Entries, keys: readonly string[], change: (entry: Entry) => Entry): Entries {
  const changed = Object.entries(pickEntries(entries, keys)).map(([key, entry]) => [key, change(entry)]);
  return { ...entries, ...Object.fromEntries(changed) };
}
