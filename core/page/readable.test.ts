import { expect, it } from 'vitest';
import { readable } from './readable';

it('shows formulas as text', () => {
  expect(readable(String.raw`因此 $c_j\le c_i$ 与 $\mu_{j}$`)).toBe('因此 c_j≤ c_i 与 mu_j');
  expect(readable(String.raw`$\text{pos}\times 2$`)).toBe('pos× 2');
});

it('leaves other text alone', () => expect(readable('a_b {c} 5 $')).toBe('a_b {c} 5 $'));
