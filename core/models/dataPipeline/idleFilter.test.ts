import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptRanges } from './idleFilter';

const segments = fc.array(fc.record({ moving: fc.boolean(), frames: fc.nat(12) }), { maxLength: 8 });
const rules = fc.record({
  minIdleLen: fc.integer({ min: 1, max: 8 }),
  minNonIdleLen: fc.integer({ min: 1, max: 8 }),
  filterLastN: fc.constant(0),
});

/** Whether frame t lies in some stretch [a, b) of at least `length` frames that all satisfy `holds`. */
const inLongRun = (holds: readonly boolean[], frame: number, length: number): boolean =>
  holds.some(
    (_, a) =>
      a <= frame &&
      a + length > frame &&
      holds.slice(a, a + length).length === length &&
      holds.slice(a, a + length).every(Boolean),
  );

it('keeps a frame that is in no long idle stretch, but in a long stretch of such frames', () => {
  fc.assert(
    fc.property(segments, rules, (given, rule) => {
      const moving = given.flatMap(({ moving: moves, frames }) => Array<boolean>(frames).fill(moves));
      const idle = moving.map((moves, frame) => frame > 0 && !moves);
      const remaining = idle.map((_, frame) => !inLongRun(idle, frame, rule.minIdleLen));
      const expected = idle.map((_, frame) => inLongRun(remaining, frame, rule.minNonIdleLen));
      const ranges = keptRanges(given, rule);
      expect(idle.map((_, frame) => ranges.some(([start, end]) => start <= frame && frame < end))).toEqual(expected);
    }),
  );
});

it('cuts the end of every range, whatever is left of it', () => {
  const rule = { minIdleLen: 2, minNonIdleLen: 3, filterLastN: 5 };
  const given = [
    { moving: true, frames: 10 },
    { moving: false, frames: 2 },
    { moving: true, frames: 3 },
  ];
  expect(keptRanges(given, rule)).toEqual([
    [0, 5],
    [12, 10],
  ]);
});
