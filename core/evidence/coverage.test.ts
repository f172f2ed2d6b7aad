import { expect, it } from 'vitest';
import type { PublishedClaim } from '../schema/publishedClaim';
import { coverage } from './coverage';

const claim = (page: string, kind: string, state: string, citations: string[], beside: string[] = [], golden: string[] = []) =>
  ({
    ...{ page, kind, state, golden, queries: [] },
    citations: citations.map((id) => ({ id })),
    beside: beside.map((id) => ({ id })),
  }) as unknown as PublishedClaim;

it('counts claims by page, kind and state, and each citation once', () => {
  const rows = coverage(
    [claim('a', 'read', 'verified', ['x'], ['y']), claim('a', 'run', 'changed', ['x'], [], ['g']), claim('b', 'open', 'unproven', [])],
    ['b', 'a'],
  );
  expect(rows.map(({ page, claims, citations }) => [page, claims, citations])).toEqual([
    ['b', 1, 0],
    ['a', 2, 2],
  ]);
  expect(rows[1]?.kinds).toEqual({ read: 1, run: 1, absent: 0, inferred: 0, open: 0 });
  expect(rows[1]?.states).toEqual({ verified: 1, changed: 1, recorded: 0, unproven: 0 });
});
