import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonByLine, writeAll } from './records';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('writes all files and leaves nothing else', () => {
  writeFileSync(path.join(root, 'a'), 'old');
  writeAll(root, new Map([['a', 'new'], ['b', 'other']])); // prettier-ignore
  expect(readdirSync(root).sort()).toEqual(['a', 'b']);
  expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('new');
});

it('changes no file and leaves nothing behind when one of them cannot be written', () => {
  writeFileSync(path.join(root, 'a'), 'old');
  expect(() => writeAll(root, new Map([['a', 'new'], ['missing/b', 'other']]))).toThrow('missing/b'); // prettier-ignore
  expect(readdirSync(root)).toEqual(['a']);
  expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('old');
});

it('gives each value at the depth a line of its own', () => {
  const value = { day: '2025-01-01', citations: { one: { start: 1, gone: undefined }, two: [1, 2] }, none: {} };
  expect(jsonByLine(value, 2)).toBe(
    '{\n "day": "2025-01-01",\n "citations": {\n  "one": {"start":1},\n  "two": [1,2]\n },\n "none": {}\n}',
  );
});

it.each([0, 1, 2, 3, 9])('writes the same value at depth %i', (depth) => {
  const value = { a: { 'b "c"': { d: [{ e: null }], f: true } }, g: '\n' };
  expect(JSON.parse(jsonByLine(value, depth))).toEqual(value);
});

it('leaves out what is undefined', () => {
  expect(JSON.parse(jsonByLine({ a: undefined, b: { c: undefined } }, 2))).toEqual({ b: {} });
});
