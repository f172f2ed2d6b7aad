import { expect, it } from 'vitest';
import { NotText, hashLines, linesBetween, normalisedLines } from './sourceText';

const lines = (text: string | number[]) => normalisedLines(typeof text === 'string' ? Buffer.from(text) : Uint8Array.from(text));

it.each([
  ['line ends of Windows', 'a\r\n  b\r\n'],
  ['old line ends of the Mac', 'a\r  b\r'],
  ['blanks at the end of a line', 'a \t\n  b  \n'],
  ['a byte order mark', '\ufeffa\n  b\n'],
  ['a missing end of the last line', 'a\n  b'],
])('does not see %s', (_, text) => {
  expect(lines(text)).toEqual(['a', '  b']);
});

it('sees indentation, blanks inside a line, and empty lines', () => {
  expect(lines('a\n\n b  c\n\n')).toEqual(['a', '', ' b  c', '']);
});

it('has no lines in an empty file', () => {
  expect(lines('')).toEqual([]);
});

it('refuses binary files and other encodings, and says which', () => {
  expect(() => lines([97, 0, 98])).toThrow(new NotText('is a binary file'));
  expect(() => lines([0xe9, 0x74, 0xe9])).toThrow(new NotText('is not UTF-8'));
});

it('counts lines from 1 and includes the last', () => {
  expect(linesBetween(['a', 'b', 'c', 'd'], 2, 3)).toEqual(['b', 'c']);
});

it('hashes the lines joined by line feeds', () => {
  // printf 'a\n  b' | sha256sum
  expect(hashLines(['a', '  b'])).toBe('ff0de82e255bee8738dd1279853c50f5e7f9f3eb50b14611c7298b221bb468dc');
  expect(hashLines(['a', 'b'])).not.toBe(hashLines(['ab']));
});
