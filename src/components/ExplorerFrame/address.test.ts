import { expect, it } from 'vitest';
import { readState, withState, withoutState } from './address';

it('keeps a state readable, and everything else of the address', () => {
  const address = withState('https://example.org/page?elsewhere=fork%40head%3Asame&x=1#part', '1;batch=8');
  expect(address).toBe('https://example.org/page?elsewhere=fork%40head%3Asame&x=1;batch=8#part');
  expect(readState(new URL(address).search)).toBe('1;batch=8');
  expect(withoutState(address)).toBe('https://example.org/page?elsewhere=fork%40head%3Asame#part');
});

it('leaves no question mark behind', () => {
  expect(withoutState('https://example.org/page?x=1')).toBe('https://example.org/page');
});
