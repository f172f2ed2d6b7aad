import { expect, test } from 'vitest';
import { pictureBytes, summarizePicture } from './picture';

test('bytes are rounded, cut to 0 … 255, and opaque', () => {
  const bytes = pictureBytes(Float32Array.from([0, 0.5, 1, 1.5, -1, 0.001]));
  expect([...bytes]).toEqual([0, 128, 255, 255, 255, 0, 0, 255]);
});

test('a summary has the means of the channels and counts the pixels that are black', () => {
  const summary = summarizePicture(Float32Array.from([0, 0, 0, 1, 0.5, 0, 0, 0, 0.25, 0, 0, 0]));
  expect(summary).toEqual({ red: 0.25, green: 0.125, blue: 0.0625, blackPixels: 2 });
});
