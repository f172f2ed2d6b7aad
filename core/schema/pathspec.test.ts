import { expect, it } from 'vitest';
import { isPathspec, pathspecMatches, queryRegExp } from './pathspec';

it.each([
  ['src', 'src/a/b.py', true],
  ['src/', 'src/a.py', true],
  ['src', 'source/a.py', false],
  ['src/a.py', 'src/a.py', true],
  ['src/a.py', 'src/a.pyc', false],
  ['*.py', 'a/b/c.py', true],
  ['*.py', 'a/b/c.pyi', false],
  [':(glob)**/*.md', 'a/b.md', true],
  [':(glob)**/*.md', 'b.md', true],
  [':(glob)*.md', 'a/b.md', false],
  ['a+b', 'a+b/c', true],
])('%s matches %s: %s', (pathspec, path, expected) => expect(pathspecMatches(pathspec, path)).toBe(expected));

it('knows which pathspecs it can follow', () => {
  expect(isPathspec(':(glob)**/*.md')).toBe(true);
  expect(isPathspec(':!src')).toBe(false);
  expect(isPathspec(':(exclude)src')).toBe(false);
});

it('reads patterns of git grep -E', () => {
  expect(queryRegExp(String.raw`\.detach\(|stop_gradient`).test('x.detach()')).toBe(true);
  expect(queryRegExp('a[[:space:]]+b').test('a \t b')).toBe(true);
  expect(() => queryRegExp('(')).toThrow();
});
