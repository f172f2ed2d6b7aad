import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignmentSuffix } from './alignmentSuffix';

const sizes = fc.record({ horizon: fc.integer({ min: 1, max: 60 }), image: fc.integer({ min: 1, max: 300 }) });

it('appends the three tasks as the two versions of embed_alignment_suffix do', () => {
  fc.assert(
    fc.property(sizes, ({ horizon, image }) => {
      const early = [1, 1, ...zeros(horizon - 1), ...zeros(image), 1, ...zeros(image - 1), ...zeros(horizon)];
      expect(alignmentSuffix('55c4ee9', horizon, image)).toMatchObject({ tokens: early.length, attMasks: early });
      const late = [1, 1, ...zeros(image), 1, ...zeros(image)];
      expect(alignmentSuffix('7a75ac2', horizon, image)).toMatchObject({ tokens: late.length, attMasks: late });
    }),
  );
});

it('cuts the two dynamics tasks from each other, later perception as well', () => {
  fc.assert(
    fc.property(sizes, ({ horizon, image }) => {
      for (const [revision, first] of [
        ['55c4ee9', 1],
        ['7a75ac2', 0],
      ] as const) {
        const { tokens, attMasks, blockDiagonalRanges } = alignmentSuffix(revision, horizon, image);
        // Ranges follow each other to the end, and each begins where a block begins.
        const ends = [first, ...blockDiagonalRanges.map(([, end]) => end)];
        expect(blockDiagonalRanges.map(([start]) => start)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(tokens);
        expect(blockDiagonalRanges.every(([start]) => attMasks[start] === 1)).toBe(true);
        expect(blockDiagonalRanges).toHaveLength(first === 1 ? 2 : 3);
      }
    }),
  );
});

const zeros = (count: number) => Array<number>(count).fill(0);
