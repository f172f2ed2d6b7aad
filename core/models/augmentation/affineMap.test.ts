import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chain, mirror, rotation, scaling, sourceOf, type Position } from './affineMap';

const place = fc.double({ min: -50, max: 300, noNaN: true });
const position = fc.record({ row: place, col: place });
const map = fc.oneof(
  fc.tuple(place, place, place, place).map((amounts) => scaling(...amounts)),
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(0.9, 1)).map((turn) => rotation(...turn)),
  fc.constant(mirror),
);

function expectClose(actual: Position, expected: Position): void {
  const size = 1 + Math.abs(expected.row) + Math.abs(expected.col);
  expect(Math.abs(actual.row - expected.row) / size).toBeLessThan(1e-9);
  expect(Math.abs(actual.col - expected.col) / size).toBeLessThan(1e-9);
}

test('a chain goes through the first map and then through the second', () => {
  fc.assert(
    fc.property(map, map, position, (first, second, at) => {
      expectClose(sourceOf(chain(first, second), at), sourceOf(second, sourceOf(first, at)));
    }),
  );
});

test('a rotation keeps the centre and is undone by the opposite one', () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), position, (angle, at) => {
      expectClose(sourceOf(rotation(angle, 0.9), { row: 111.5, col: 111.5 }), { row: 111.5, col: 111.5 });
      expectClose(sourceOf(chain(rotation(angle, 1), rotation(-angle, 1)), at), at);
    }),
  );
});

test('a positive angle turns counter-clockwise: above the centre stands what was to its right', () => {
  expectClose(sourceOf(rotation(90, 1), { row: 100.5, col: 111.5 }), { row: 111.5, col: 122.5 });
});

test('the mirror exchanges the first and the last column', () => {
  expect(sourceOf(mirror, { row: 7, col: 0 })).toEqual({ row: 7, col: 223 });
});
