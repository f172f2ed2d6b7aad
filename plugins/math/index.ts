/**
 * KaTeX's style sheet with fonts that hold only what the formulas of the site use. The whole faces weigh up to 100 kB on a
 * page with bold and blackboard letters, a third of what a page may weigh in all.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import subsetFont from 'subset-font';
import { allPages } from '../../core/site';
import { readSite } from '../../io/readSite';
import { charactersByFace } from './glyphs';
import { fontFaces, keepFontFaces } from './katexStyles';

/** Large signs are drawn in faces of their own, by rules that depend on what is around them: those faces keep all characters. */
function charactersOf(file: string, byFace: ReadonlyMap<string, ReadonlySet<string>>): string {
  const face = /KaTeX_(.+)\.woff2$/.exec(file)?.[1] ?? '';
  const own = face.startsWith('Size') ? [...byFace.values()].flatMap((all) => [...all]) : [...(byFace.get(face) ?? [])];
  return ['<', '>', '&', ...own].join('');
}

interface UrlLoaderRule {
  test?: unknown;
  use?: { options?: { limit?: unknown } }[];
}

export default function math({ siteDir, generatedFilesDir }: LoadContext): Plugin {
  const dist = path.dirname(require.resolve('katex/dist/katex.min.css'));
  const folder = path.join(generatedFilesDir, 'math');
  const styleSheet = path.join(folder, 'katex.css');
  return {
    name: 'math',
    async loadContent() {
      const formulas = allPages(readSite(siteDir)).flatMap((page) => page.formulas);
      const css = readFileSync(path.join(dist, 'katex.min.css'), 'utf8');
      const characters = charactersByFace(formulas, css);
      mkdirSync(path.join(folder, 'fonts'), { recursive: true });
      for (const { file } of fontFaces(css)) {
        const whole = readFileSync(path.join(dist, file));
        writeFileSync(
          path.join(folder, file),
          await subsetFont(whole, charactersOf(file, characters), { targetFormat: 'woff2', noHinting: true }),
        );
      }
      writeFileSync(styleSheet, keepFontFaces(css));
    },
    getClientModules: () => [styleSheet],
    configureWebpack(config) {
      // Small fonts would be put into the style sheet, for every page, also those without formulas.
      for (const rule of (config.module?.rules ?? []) as UrlLoaderRule[]) {
        if (!(rule.test instanceof RegExp) || !rule.test.test('a.woff2')) continue;
        for (const { options } of rule.use ?? []) if (options && 'limit' in options) options.limit = 0;
      }
      return {};
    },
  };
}
