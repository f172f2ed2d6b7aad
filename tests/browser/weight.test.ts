/** An analysis is light and stands still while it loads. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { analyses } from '../builtSite';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const budget = 300_000;
const explorerBudget = 60_000;
const compressed = /\.(woff2|png|jpe?g|webp|avif)$/;

/** Addresses of everything that the page has fetched for itself. */
const fetched = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    // Other pages are prefetched by links after this one has loaded; they are not part of it.
    const prefetches = new Set(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')].map(({ href }) => href),
    );
    const own = entries.filter(({ name, initiatorType }) => !(initiatorType === 'link' && prefetches.has(name)));
    return [location.href, ...own.map(({ name }) => name)];
  });

async function sizesOf(urls: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const url of new Set(urls)) {
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    const path = new URL(url).pathname;
    sizes.set(path, compressed.test(path) ? body.length : brotliCompressSync(body).length);
  }
  return sizes;
}

function withoutExplorer(html: string): string {
  const start = html.indexOf('<div', html.lastIndexOf('<', html.indexOf('data-explorer')));
  const end = html.indexOf('<h2', start);
  expect(start).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(start);
  return html.slice(0, start) + html.slice(end);
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

describe.each(analyses.flatMap((name) => [`/${name}`, `/en/${name}`]))('%s', (path) => {
  it(`weighs at most ${budget / 1000} kB in brotli, cold, with the fonts of its formulas`, async () => {
    const { page, close } = await visit(path);
    const urls = await fetched(page);
    await close();
    const sizes = await sizesOf(urls);
    const total = sum(sizes.values());
    const kinds = Object.fromEntries(
      ['js', 'css', 'woff2'].map((ending) => [
        ending,
        sum([...sizes].filter(([path]) => path.endsWith(ending)).map(([, size]) => size)),
      ]),
    );
    console.log(
      `${path}: ${total} B brotli, ${sizes.size} files, ${JSON.stringify({ html: sizes.get(path), ...kinds })}`,
    );
    expect(sizes.size).toBeGreaterThan(3);
    expect(total).toBeLessThanOrEqual(budget);
  });
});

// The frame and the code are the same in both languages.
describe.each(analyses.map((name) => `/${name}`))('%s', (path) => {
  it(`gains at most ${explorerBudget / 1000} kB in brotli from its explorer`, async () => {
    const { page, close } = await visit(path);
    const before = new Set(await fetched(page));
    await page.locator('[data-explorer]').scrollIntoViewIfNeeded();
    await page.locator('[data-explorer=ready]').waitFor();
    const added = (await fetched(page)).filter((url) => !before.has(url));
    const html = await (await fetch(page.url())).text();
    await close();
    // The server's picture is a part of the page's HTML.
    const picture = brotliCompressSync(html).length - brotliCompressSync(withoutExplorer(html)).length;
    const scripts = sum((await sizesOf(added)).values());
    console.log(`${path}: explorer ${scripts} B of scripts and data, ${picture} B of HTML, brotli`);
    expect(picture).toBeGreaterThan(500);
    expect(added.length).toBeGreaterThan(0);
    expect(picture + scripts).toBeLessThanOrEqual(explorerBudget);
  });

  it.each([
    ['desktop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ])('shifts its layout by at most 0.01 on a %s', async (_device, viewport) => {
    const { page, close } = await visit(path, { viewport });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            })[]) {
              if (!entry.hadRecentInput) sum += entry.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 1500);
        }),
    );
    expect(shift).toBeLessThanOrEqual(0.01);
    await close();
  });
});
