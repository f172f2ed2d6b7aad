import { expect, it } from 'vitest';
import { lineMap, mapRange } from './lineMap';

const old = ['a', 'b', 'c', 'd', 'e'];
const to = (text: string) => lineMap(old, [...text]);

it('maps every line to itself where nothing changed', () => {
  expect(to('abcde')).toEqual({ newLine: [0, 1, 2, 3, 4, 5], newLength: 5 });
});

it('shifts the lines behind an insertion and drops deleted ones', () => {
  expect(to('xabde').newLine).toEqual([0, 2, 3, 0, 4, 5]);
});

it('moves a range whose lines are all there', () => {
  expect(mapRange(to('xyabcde'), 2, 4)).toEqual({ start: 4, end: 6, whole: true });
});

it('does not call a range whole that another line has split', () => {
  expect(mapRange(to('abxcde'), 2, 3)).toEqual({ start: 2, end: 4, whole: false });
});

it('gives what stands between the kept neighbours of a replaced range', () => {
  expect(mapRange(to('axyzde'), 2, 3)).toEqual({ start: 2, end: 4, whole: false });
});

it('reaches to the next kept neighbour, not only to the next line', () => {
  expect(mapRange(to('ayye'), 3, 3)).toEqual({ start: 2, end: 3, whole: false });
});

it('has no place for a range that was deleted', () => {
  expect(mapRange(to('ade'), 2, 3)).toBeNull();
});

it.each([
  ['the beginning', 'xcde', 1, 2, { start: 1, end: 1, whole: false }],
  ['the end', 'abcxy', 4, 5, { start: 4, end: 5, whole: false }],
  ['the whole file', 'xyz', 2, 3, { start: 1, end: 3, whole: false }],
])('stops at the borders of the file: %s', (_, text, start, end, expected) => {
  expect(mapRange(to(text), start, end)).toEqual(expected);
});
