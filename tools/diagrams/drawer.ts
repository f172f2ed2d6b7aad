/** Draws Mermaid source with the real Mermaid in a real browser, so that two machines draw the same bytes. */
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { mermaidSettings, nodeClasses } from '../../core/diagrams/settings';
import { themeSvg } from '../../core/diagrams/themeSvg';
import type { Drawing } from '../../io/drawings';
import { findChromium } from '../browser/findChromium';
import { coveredRanges, uncoveredCharacters } from './glyphs';
import { readAlternative } from './readAlternative';

const modules = path.resolve(__dirname, '../../node_modules');
const fonts = [
  '@fontsource/noto-sans-sc/400.css',
  '@fontsource/noto-sans-sc/700.css',
  '@fontsource/noto-sans/400.css',
  '@fontsource/noto-sans/700.css',
];
const origin = 'http://drawing.invalid';

export interface Drawer {
  /** Throws with Mermaid's message when the source does not parse. */
  draw(id: string, source: string): Promise<Drawing>;
  close(): Promise<void>;
  browser: string;
}

export async function openDrawer(): Promise<Drawer> {
  const found = await findChromium();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: found.env });
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en-US', timezoneId: 'UTC' });
  // The TypeScript loader wraps functions with a helper of its own, which pages do not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await serveFonts(page);
  await startMermaid(page);
  const ranges = coveredRanges(fonts.map((file) => path.join(modules, file)));

  return {
    browser: `Chromium ${browser.version()} (${found.origin})`,
    close: () => browser.close(),
    async draw(id, source) {
      const uncovered = uncoveredCharacters(source, ranges);
      if (uncovered.length > 0) {
        throw new Error(`no drawing font has the character ${uncovered.map((c) => `"${c}"`).join(', ')}`);
      }
      // Mermaid numbers the actors of all sequences that a page has drawn, and a drawing must not depend on those before it.
      if (/^\s*sequenceDiagram\b/.test(source)) await startMermaid(page);
      const text = /^\s*(flowchart|graph)\b/.test(source) ? `${source}\n${nodeClasses}` : source;
      const raw = await drawIn(page, `diagram-${id}`, text);
      const { svg, unknownColours } = themeSvg(raw);
      if (unknownColours.length > 0) {
        throw new Error(
          `colours outside the palette: ${unknownColours.join(', ')}; use the node classes instead of style`,
        );
      }
      return { svg: `${svg}\n`, alternative: await page.evaluate(readAlternative, text) };
    },
  };
}

async function startMermaid(page: Page): Promise<void> {
  await page.goto(`${origin}/`);
  await page.addScriptTag({ path: path.join(modules, 'mermaid/dist/mermaid.min.js') });
  await page.evaluate((settings) => {
    (globalThis as never as MermaidWindow).mermaid.initialize(settings);
  }, mermaidSettings);
}

interface MermaidWindow {
  mermaid: {
    initialize(settings: unknown): void;
    render(id: string, source: string): Promise<{ svg: string }>;
  };
}

function drawIn(page: Page, id: string, source: string): Promise<string> {
  return page.evaluate(
    async ({ id, source }) => {
      // Text is measured while drawing: every face that it needs must be there before.
      await Promise.all(
        [400, 700].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC","Noto Sans"`, source)),
      );
      const { svg } = await (globalThis as never as MermaidWindow).mermaid.render(id, source);
      return svg;
    },
    { id, source },
  );
}

/** A page of its own with the fonts from node_modules; every other request is refused. */
async function serveFonts(page: Page): Promise<void> {
  const links = fonts.map((file) => `<link rel="stylesheet" href="/${file}">`).join('');
  const html = `<!doctype html><html lang="zh-Hans">${links}<style>body{margin:0;font-family:"Noto Sans SC"}*{text-rendering:geometricPrecision!important}</style>`;
  await page.route('**/*', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    if (from !== origin) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ path: path.join(modules, decodeURIComponent(pathname)) });
  });
}
