/** What a stage does to a sample, key by key: the difference between what goes in and what comes out. */
import { entryType, numbersOf, type Entries, type Entry } from './entry';
import { rowsOf } from './nestedNumbers';

export type ChangeKind = 'given' | 'added' | 'renamed' | 'changed' | 'removed' | 'same';

export interface StageChange {
  key: string;
  kind: ChangeKind;
  /** What the key was called before, if it has been renamed. */
  from?: string;
  before: Entry | null;
  after: Entry | null;
}

/**
 * Keys that come out in their order, then those that are gone.
 *
 * @param before null for the first stage, whose keys are all given
 */
export function stageChanges(before: Entries | null, after: Entries): StageChange[] {
  if (!before) return Object.entries(after).map(([key, entry]) => ({ key, kind: 'given', before: null, after: entry }));
  const gone = Object.keys(before).filter((key) => !after[key]);
  const changes = Object.entries(after).map(([key, entry]): StageChange => {
    const previous = before[key];
    if (previous) return { key, kind: isSame(previous, entry) ? 'same' : 'changed', before: previous, after: entry };
    // A transform that only renames hands on the very same entry.
    const from = gone.find((each) => before[each] === entry);
    return from === undefined
      ? { key, kind: 'added', before: null, after: entry }
      : { key, kind: 'renamed', from, before: entry, after: entry };
  });
  const renamed = changes.map(({ from }) => from);
  const removed = gone
    .filter((key) => !renamed.includes(key))
    .map((key): StageChange => ({ key, kind: 'removed', before: before[key] ?? null, after: null }));
  return [...changes, ...removed];
}

const isSame = (a: Entry, b: Entry): boolean =>
  a === b || (entryType(a) === entryType(b) && JSON.stringify(a.value) === JSON.stringify(b.value));

/** Smallest and largest number of an entry, or darkest and brightest pixel; null for all else. */
export function entryRange(entry: Entry | undefined): { low: number; high: number } | null {
  if (entry?.value?.kind === 'pixels') return { low: entry.value.low, high: entry.value.high };
  const numbers = rowsOf(numbersOf(entry) ?? []).flat();
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}
