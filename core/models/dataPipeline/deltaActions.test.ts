import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBoolMask } from './boolMask';
import { absoluteActions, deltaActions } from './deltaActions';

const real = fc.double({ min: -10, max: 10, noNaN: true });
const row = (dims: number) => fc.array(real, { minLength: dims, maxLength: dims });

const chunk = fc.integer({ min: 1, max: 8 }).chain((dims) =>
  fc.record({
    state: row(dims + 1),
    actions: fc.array(row(dims), { maxLength: 5 }),
    mask: fc.option(fc.array(fc.boolean(), { maxLength: dims })),
  }),
);

it('takes the state away from every step where the mask is true, and nothing else', () => {
  fc.assert(
    fc.property(chunk, ({ state, actions, mask }) => {
      const relative = deltaActions(state, actions, mask);
      actions.forEach((action, step) =>
        action.forEach((value, dim) => {
          const shift = mask?.[dim] === true ? (state[dim] as number) : 0;
          expect(relative[step]?.[dim]).toBe(value - shift);
        }),
      );
    }),
  );
});

it('is undone by the same state', () => {
  fc.assert(
    fc.property(chunk, ({ state, actions, mask }) => {
      const restored = absoluteActions(state, deltaActions(state, actions, mask), mask);
      actions.forEach((action, step) =>
        action.forEach((value, dim) => expect(restored[step]?.[dim]).toBeCloseTo(value, 9)),
      );
    }),
  );
});

it('refuses a mask that is longer than the state', () => {
  expect(() => deltaActions([1], [[1, 2]], [true, true])).toThrow(expect.objectContaining({ kind: 'dimMismatch' }));
});

it('makes masks as long as all runs together', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (dims) => {
      const mask = makeBoolMask(dims);
      const lengths = (sign: number) => dims.reduce((sum, n) => sum + Math.max(0, sign * n), 0);
      expect(mask.filter(Boolean)).toHaveLength(lengths(1));
      expect(mask.filter((each) => !each)).toHaveLength(lengths(-1));
    }),
  );
});
