import path from 'node:path';
import { expect, it } from 'vitest';
import { coveredRanges, uncoveredCharacters } from './glyphs';

const fonts = path.resolve(__dirname, '../../node_modules/@fontsource');
const ranges = coveredRanges([path.join(fonts, 'noto-sans-sc/400.css'), path.join(fonts, 'noto-sans/400.css')]);

it('covers what diagrams are written with', () => {
  expect(uncoveredCharacters('梯度检查点 make_att_2d_masks αηπ → ×10 ≤ 5 %，（）', ranges)).toEqual([]);
});

it('names a character that no font has', () => {
  expect(uncoveredCharacters('a 🙂 b', ranges)).toEqual(['🙂']);
});
