import { expect, it } from 'vitest';
import { formatValue } from './formatValue';

it.each([
  [1234567, '1,234,567'],
  [-12, '−12'],
  [0, '0'],
  [1.23456, '1.235'],
  [1234.5678, '1,235'],
  [0.00012345, '1.234e−4'],
  [12345678.5, '1.235e+7'],
  [1e15, '1.000e+15'],
  [null, '–'],
  ['text', 'text'],
  [true, 'true'],
])('%s reads %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});
