import { describe, expect, it } from 'vitest';
import { sentinels } from './settings';
import { themeSvg } from './themeSvg';

const svg = (inner: string) =>
  `<svg id="a" width="100%" style="max-width: 120px;" viewBox="0 0 119.5 40">${inner}</svg>`;

describe('themeSvg', () => {
  it('replaces the sentinels in both notations', () => {
    const { svg: themed } = themeSvg(svg(`<style>#a{fill:${sentinels.node};stroke:rgb(161, 178, 5)}</style>`));
    expect(themed).toContain('fill:var(--mmd-node);stroke:var(--mmd-line)');
  });

  it('replaces what Mermaid writes in spite of the theme', () => {
    expect(themeSvg(svg('<path fill="#333"/>')).svg).toContain('fill="var(--mmd-text)"');
  });

  it('reports a colour outside the palette', () => {
    expect(themeSvg(svg('<path fill="#ff0000"/>')).unknownColours).toEqual(['#ff0000']);
    expect(themeSvg(svg('<path style="fill:hsl(10, 50%, 50%)"/>')).unknownColours).toEqual(['hsl(10, 50%, 50%)']);
  });

  it('leaves the id alone, which also begins with #', () => {
    expect(themeSvg(svg('<style>#abc .x{fill:#333}</style>')).svg).toContain('#abc .x');
  });

  it('gives the drawing its size as attributes', () => {
    expect(themeSvg(svg('')).svg).toMatch(/^<svg width="120" height="40" id="a" viewBox=/);
  });

  it('refuses a drawing without size', () => {
    expect(() => themeSvg('<svg></svg>')).toThrow('viewBox');
  });
});
