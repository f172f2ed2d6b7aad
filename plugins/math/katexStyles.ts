/** What of KaTeX's style sheet concerns fonts: every face comes in three formats, of which browsers of today need one. */

const face = /@font-face\{[^}]*\}/g;
const woff2 = /url\((fonts\/[^)]+\.woff2)\) format\("woff2"\)/;

/** Path of each face's woff2 file, relative to the style sheet. */
export function fontFaces(css: string): { file: string }[] {
  const faces = [...css.matchAll(face)].map(([rule]) => ({ file: woff2.exec(rule)?.[1] ?? '' }));
  if (faces.length === 0 || faces.some(({ file }) => file === '')) {
    throw new Error('katex.min.css has changed its form: every @font-face should name a woff2 file');
  }
  return faces;
}

/** The same style sheet with woff2 only. */
export function keepFontFaces(css: string): string {
  return css.replace(face, (rule) => rule.replace(/src:[^;}]+/, `src:${woff2.exec(rule)?.[0] ?? ''}`));
}
