import { expect, test } from 'vitest';
import { pictureSide } from './picture';
import { testPicture } from './testPicture';

const picture = testPicture();
const channelAt = (row: number, col: number, channel: number) =>
  picture[(row * pictureSide + col) * 3 + channel] as number;
const colourAt = (row: number, col: number) => [0, 1, 2].map((channel) => channelAt(row, col, channel));

test('is a picture in [0, 1], always the same', () => {
  expect(picture).toHaveLength(224 * 224 * 3);
  expect(picture.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(testPicture().every((value, index) => value === picture[index])).toBe(true);
});

test('shows colours of all hues: each primary is far above the others somewhere', () => {
  const blocks = { red: colourAt(180, 62), green: colourAt(125, 52), blue: colourAt(140, 180) };
  expect(Object.values(blocks).map((colour) => colour.indexOf(Math.max(...colour)))).toEqual([0, 1, 2]);
  for (const colour of Object.values(blocks)) expect(Math.max(...colour) - Math.min(...colour)).toBeGreaterThan(0.2);
});

test('shows a crop, a turn and a flip: marks along the rim, a straight horizon, and a board on one side', () => {
  const dark = (row: number, col: number) => Math.max(...colourAt(row, col)) < 0.6;
  for (const place of [32, 64, 192]) {
    expect([dark(0, place), dark(223, place), dark(place, 0), dark(place, 223)]).toEqual([true, true, true, true]);
    expect(dark(0, place + 4)).toBe(false);
  }
  expect(colourAt(88, 20)).toEqual(colourAt(88, 200));
  expect(colourAt(86, 20)[2]).toBeGreaterThan((colourAt(91, 20)[2] as number) + 0.2);
  expect(colourAt(60, 40)).not.toEqual(colourAt(60, 183));
});
