import { expect, it } from 'vitest';
import type { Sources } from '../schema/sources';
import { commitAddress, resolveCitation, shortLocation } from './permalink';

const commit = '0123456789'.repeat(4);
const sources = {
  fork: {
    url: 'https://github.com/example/fork',
    licence: 'MIT',
    about: 'x',
    pins: { head: { commit, date: '2025-01-01', subject: 's' } },
  },
} as unknown as Sources;
const citation = { source: 'fork@head', path: 'src/a b.py', lines: { start: 3, end: 9 } };

it('leads to the lines at the pinned commit', () => {
  const resolved = resolveCitation('x.src.a', citation, sources);
  expect(resolved.permalink).toBe(`https://github.com/example/fork/blob/${commit}/src/a%20b.py#L3-L9`);
  expect(shortLocation(resolved)).toBe('a b.py:L3–L9');
});

it('names a single line once', () => {
  const resolved = resolveCitation('x.src.a', { ...citation, lines: { start: 3, end: 3 } }, sources);
  expect(resolved.permalink).toMatch(/#L3$/);
  expect(shortLocation(resolved)).toBe('a b.py:L3');
});

it('leads to a commit', () => {
  expect(commitAddress('fork@head', sources)).toMatchObject({ short: '0123456', date: '2025-01-01' });
});

it('refuses an unknown source', () => {
  expect(() => resolveCitation('x.src.a', { ...citation, source: 'vdit@head' }, sources)).toThrow('vdit@head');
  expect(() => commitAddress('fork@none', sources)).toThrow('fork@none');
});
