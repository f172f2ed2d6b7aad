import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rectangles } from './runs';

const matrices = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    levels: fc.uint8Array({ minLength: rows * columns, maxLength: rows * columns, max: 2 }),
  }),
);

it('covers every cell of a level above 0 exactly once', () => {
  fc.assert(
    fc.property(matrices, ({ rows, columns, levels }) => {
      const painted = new Uint8Array(rows * columns);
      for (const { x, y, width, height, level } of rectangles(levels, rows, columns, 1000) ?? []) {
        for (let row = y; row < y + height; row += 1) {
          for (let column = x; column < x + width; column += 1) {
            expect(painted[row * columns + column]).toBe(0);
            painted[row * columns + column] = level;
          }
        }
      }
      expect([...painted]).toEqual([...levels]);
    }),
  );
});

it('joins equal rows and runs', () => {
  expect(rectangles(Uint8Array.of(1, 1, 0, 1, 1, 0), 2, 3, 10)).toEqual([
    { x: 0, y: 0, width: 2, height: 2, level: 1 },
  ]);
});

it('gives up where too many would be needed', () => {
  expect(rectangles(Uint8Array.of(1, 0, 0, 1), 2, 2, 1)).toBeUndefined();
});
