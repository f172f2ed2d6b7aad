import { expect, it } from 'vitest';
import { moved } from './moved';

const size = { rows: 10, columns: 8, rowMarks: [0, 4, 7], columnMarks: [0, 3] };
const from = { row: 5, column: 3 };

it.each([
  ['ArrowUp', false, { row: 4, column: 3 }],
  ['ArrowDown', false, { row: 6, column: 3 }],
  ['ArrowLeft', false, { row: 5, column: 2 }],
  ['ArrowRight', false, { row: 5, column: 4 }],
  ['PageUp', false, { row: 4, column: 3 }],
  ['PageDown', false, { row: 7, column: 3 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 7 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 9, column: 7 }],
])('%s (ctrl: %s)', (key, ctrl, to) => {
  expect(moved(key, ctrl, from, size)).toEqual(to);
});

it('stays inside', () => {
  expect(moved('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(moved('ArrowRight', false, { row: 9, column: 7 }, size)).toEqual({ row: 9, column: 7 });
  expect(moved('PageDown', false, { row: 8, column: 0 }, size)).toEqual({ row: 9, column: 0 });
});

it('leaves other keys to the page', () => {
  expect(moved('Tab', false, from, size)).toBeUndefined();
});
