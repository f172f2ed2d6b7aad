import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontFaces, keepFontFaces } from './katexStyles';

const css = readFileSync(require.resolve('katex/dist/katex.min.css'), 'utf8');

it('finds the woff2 file of every face', () => {
  expect(fontFaces(css).length).toBe(20);
  expect(fontFaces(css)).toContainEqual({ file: 'fonts/KaTeX_Main-Regular.woff2' });
});

it('keeps only woff2, and all other rules', () => {
  const kept = keepFontFaces(css);
  expect(kept).not.toMatch(/\.ttf|\.woff\)/);
  expect(kept.match(/@font-face/g)?.length).toBe(20);
  expect(kept.replace(/@font-face\{[^}]*\}/g, '')).toBe(css.replace(/@font-face\{[^}]*\}/g, ''));
});

it('refuses a style sheet of another form', () => {
  expect(() => fontFaces('.katex{}')).toThrow('changed its form');
});
