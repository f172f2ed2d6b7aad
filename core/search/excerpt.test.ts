import { expect, it } from 'vitest';
import { excerpt } from './excerpt';

const text = (pieces: ReturnType<typeof excerpt>) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: ReturnType<typeof excerpt>) => pieces.filter(({ match }) => match).map((piece) => piece.text);

it('joins the pairs of a Chinese word into one mark', () => {
  expect(marked(excerpt('由此得到自对齐的目标', ['自对', '对齐']))).toEqual(['自对齐']);
});

it('begins near the first match and says what is left out', () => {
  const pieces = excerpt(`${'x '.repeat(100)}needle${' y'.repeat(100)}`, ['needle']);
  expect(text(pieces)).toMatch(/^….*needle.*…$/);
  expect(marked(pieces)).toEqual(['needle']);
});

it('shows the beginning where nothing matches', () => {
  expect(text(excerpt('short text', ['absent']))).toBe('short text');
});

it('ignores case', () => {
  expect(marked(excerpt('The KV cache', ['kv']))).toEqual(['KV']);
});
