import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionChunk } from './actionChunk';

const length = fc.integer({ min: 1, max: 30 });

it('stays within the episode, frame by frame, and marks exactly what it repeats', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(30), length, length, (start, offset, rest, horizon) => {
      const index = start + offset;
      const end = index + rest;
      const { queryIndices, isPad } = actionChunk(10, horizon, start, end, index);
      expect(queryIndices).toHaveLength(horizon);
      queryIndices.forEach((frame, step) => {
        expect(isPad[step]).toBe(step >= rest);
        expect(frame).toBe(step < rest ? index + step : end - 1);
      });
    }),
  );
});
