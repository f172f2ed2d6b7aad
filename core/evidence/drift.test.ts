import { expect, it } from 'vitest';
import type { DriftOfPin } from '../schema/records';
import { countDrift, needsReview } from './drift';

const report = (statuses: ('same' | 'moved' | 'changed' | 'gone')[], hits: number[] = []): DriftOfPin => ({
  base: 'a'.repeat(40),
  to: { rev: 'main', commit: 'b'.repeat(40), date: '2025-01-02' },
  compared: '2025-01-03',
  citations: Object.fromEntries(statuses.map((status, index) => [`ex.src.n${index}`, { status }])),
  queries: Object.fromEntries(hits.map((count, index) => [`ex.n${index}#0`, count])),
});

it('counts citations by state and queries that find something', () => {
  expect(countDrift(report(['same', 'moved', 'moved', 'changed', 'gone'], [0, 3, 1]))).toEqual({
    same: 1,
    moved: 2,
    changed: 1,
    gone: 1,
    found: 2,
  });
});

it.each<[boolean, DriftOfPin]>([
  [false, report(['same', 'moved'], [0])],
  [true, report(['same', 'changed'])],
  [true, report(['gone'])],
  [true, report(['same'], [0, 1])],
])('needs a person: %s', (needed, value) => {
  expect(needsReview(value)).toBe(needed);
});
