import { expect, it } from 'vitest';
import { innerLosses } from './innerLosses';

// z1 = (1, -1) and target (2, 0): LN(z1) = (½, -½) with ε = 3.
it('tracks the distance without the norm, and the loss with it', () => {
  const losses = innerLosses({
    xq: [[0, 0]],
    xk: [[1, 0]],
    xv: [[3, 0]],
    eta: [0],
    model: {
      weight: [
        [1, -1],
        [0, 0],
      ],
      bias: [0, 0],
    },
    norm: { gamma: [1, 1], beta: [0, 0], epsilon: 3 },
  });
  expect(losses.tracked).toBeCloseTo(Math.SQRT2, 12);
  expect(losses.before).toBeCloseTo((1.5 ** 2 + 0.5 ** 2) / 2, 12);
  expect(losses.after).toBe(losses.before);
});
