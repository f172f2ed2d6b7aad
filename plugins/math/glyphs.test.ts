import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { charactersByFace } from './glyphs';

const css = readFileSync(require.resolve('katex/dist/katex.min.css'), 'utf8');
const facesOf = (tex: string) =>
  Object.fromEntries(
    [...charactersByFace([{ tex, display: false }], css)].map(([face, all]) => [face, [...all].join('')]),
  );

it('tells the faces of letters apart', () => {
  expect(
    facesOf(String.raw`x \mathbf{W} \mathbb{R} \mathcal{L} \boldsymbol{\theta} \mathrm{d} \triangleq`),
  ).toMatchObject({
    'Math-Italic': 'x',
    'Main-Bold': 'W',
    'AMS-Regular': 'R≜',
    'Caligraphic-Regular': 'L',
    'Math-BoldItalic': 'θ',
    'Main-Regular': 'd',
  });
});

it('lets inner commands change the look of outer ones', () => {
  expect(facesOf(String.raw`\text{a \textbf{b} \textit{c}}`)).toMatchObject({ 'Main-Bold': 'b', 'Main-Italic': 'c' });
});
