import { expect, it } from 'vitest';
import type { PublishedClaim } from '../schema/publishedClaim';
import { folderTree, sourceIndex } from './sourceIndex';

const citation = (id: string, source: string, path: string, symbol: string | null, start: number) => ({
  ...{ id, source, path, symbol, start, end: start + 1 },
  ...{ repo: 'https://github.com/example/x', commit: '', permalink: '' },
});
const a = citation('ex.src.a', 'fork@head', 'src/a.py', 'A.b', 5);
const old = citation('ex.src.old', 'fork@old', 'src/a.py', null, 1);
const b = citation('ex.src.b', 'upstream@head', 'src/a.py', 'A.b', 5);
const claim = (id: string, citations: unknown[], beside: unknown[] = []) =>
  ({ id, page: 'example', text: id, textEn: null, kind: 'read', state: 'verified', verdict: null, citations, beside }) as unknown as PublishedClaim;

const index = sourceIndex([claim('ex.one', [a, b]), claim('ex.two', [a], [old])]);

it('lists each file of each repository once, all pins together', () => {
  expect(index.map(({ key, path }) => `${key}/${path}`)).toEqual(['fork/src/a.py', 'upstream/src/a.py']);
  expect(index[0]?.symbols.map(({ name }) => name)).toEqual([null, 'A.b']);
});

it('names every claim of a citation, and says which only stands beside', () => {
  const [module, method] = index[0]?.symbols ?? [];
  expect(method?.citations[0]?.claims.map(({ id, beside }) => [id, beside])).toEqual([
    ['ex.one', false],
    ['ex.two', false],
  ]);
  expect(module?.citations[0]?.claims.map(({ id, beside }) => [id, beside])).toEqual([['ex.two', true]]);
  expect(index[0]?.claims).toBe(2);
});

it('draws folders that hold only a folder as one', () => {
  const tree = folderTree([{ path: 'src/x/y/a.py' }, { path: 'src/x/y/b.py' }, { path: 'top.md' }]);
  expect(tree.files).toEqual([{ path: 'top.md' }]);
  expect(tree.folders.map(({ name, files }) => [name, files.length])).toEqual([['src/x/y/', 2]]);
});
