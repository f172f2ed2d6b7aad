import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import { entryRange, stageChanges } from './stageChanges';

const vector = (...numbers: number[]): Entry => ({
  dtype: 'float32',
  shape: [numbers.length],
  value: { kind: 'numbers', numbers },
});

describe('stageChanges', () => {
  it('tells keys apart that are kept, changed, renamed, added and removed', () => {
    const [kept, moved] = [vector(1), vector(2)];
    const before = { kept, equal: vector(3), other: vector(4), old: moved, gone: vector(5) };
    const after = { kept, equal: vector(3), other: vector(4, 0), fresh: moved, added: vector(6) };
    expect(stageChanges(before, after).map(({ key, kind, from }) => [key, kind, from])).toEqual([
      ['kept', 'same', undefined],
      ['equal', 'same', undefined],
      ['other', 'changed', undefined],
      ['fresh', 'renamed', 'old'],
      ['added', 'added', undefined],
      ['gone', 'removed', undefined],
    ]);
  });

  it('sees a change of type or value alone', () => {
    const kindOf = (entry: Entry) => stageChanges({ x: vector(1) }, { x: entry })[0]?.kind;
    expect(kindOf({ ...vector(1), dtype: 'float64' })).toBe('changed');
    expect(kindOf(vector(2))).toBe('changed');
    expect(kindOf(vector(1))).toBe('same');
  });

  it('takes everything of the first stage as given', () => {
    expect(stageChanges(null, { x: vector(1) })).toEqual([{ key: 'x', kind: 'given', before: null, after: vector(1) }]);
  });
});

it('has the range of numbers and pixels, and none of texts', () => {
  expect(entryRange(vector(3, -1, 2))).toEqual({ low: -1, high: 3 });
  expect(entryRange({ dtype: 'uint8', shape: [], value: { kind: 'pixels', low: 0, high: 9 } })).toEqual({
    low: 0,
    high: 9,
  });
  expect(entryRange({ dtype: 'str', shape: [], value: { kind: 'texts', texts: ['a'] } })).toBeNull();
  expect(entryRange(undefined)).toBeNull();
});
