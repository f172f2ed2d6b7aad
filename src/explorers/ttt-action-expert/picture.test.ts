import { expect, it } from 'vitest';
import { innerLoop } from '@site/core/models/ttt/innerLoop';
import { level, palette, picture } from './picture';

const result = (tokens: number) =>
  innerLoop({ seed: 1, tokens, headDim: 4, inputScale: 1, rateBias: 0, gateAlpha: 0.1, baseLr: 1 });

it('gives each value the nearest of eight steps on either side of zero, even in its root', () => {
  expect([0, 0.001, 0.25, 1, -0.001, -0.25, -1].map((value) => level(value, 1))).toEqual([0, 0, 4, 8, 0, 12, 16]);
  expect(level(0, 0)).toBe(0);
});

it('puts three blocks beside each other in every row, on one scale', () => {
  const { rows, width, levels, blocks, largest } = picture('outputs', result(4));
  expect([rows, width, levels.length]).toEqual([4, 4, 48]);
  const [dual, primal, file] = blocks;
  [dual, primal, file].forEach((block, index) =>
    expect(levels[12 * 2 + 4 * index + 1]).toBe(level(block?.[2]?.[1] ?? NaN, largest)),
  );
});

it('shows that the branch of the file has no result', () => {
  const { blocks, levels, width } = picture('weights', result(3));
  expect(blocks[2]).toBeNull();
  expect([...levels].filter((each) => each === 17)).toHaveLength(4 * width);
});

it('has a colour for every level, and names the values of the middle and the ends', () => {
  const colours = palette(2, String, 'zero');
  expect(colours).toHaveLength(18);
  expect(colours.map(({ text }) => text).filter((text) => text !== undefined)).toEqual([
    'zero',
    '0.5',
    '2',
    '-0.5',
    '-2',
  ]);
  expect(colours[level(0.5, 2)]?.text).toBe('0.5');
  expect(colours[level(-2, 2)]?.text).toBe('-2');
});
