import { expect, it } from 'vitest';
import { showsBoth, withBoth } from './viewAddress';

it('adds the view and takes it away, and leaves the rest as it is', () => {
  expect(withBoth('', true)).toBe('?view=both');
  expect(withBoth('?x=1;a=%E4%B8%80;b=2', true)).toBe('?x=1;a=%E4%B8%80;b=2&view=both');
  expect(withBoth('?view=both&x=1', true)).toBe('?x=1&view=both');
  expect(withBoth('?x=1&view=both', false)).toBe('?x=1');
  expect(withBoth('?view=both', false)).toBe('');
});

it('knows the view from other parameters', () => {
  expect(showsBoth('?x=1&view=both')).toBe(true);
  expect(showsBoth('?x=view=both')).toBe(false);
  expect(showsBoth('?view=bothsides')).toBe(false);
  expect(showsBoth('')).toBe(false);
});
