/** An analysis is light and stands still while it loads. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyses } from '../builtSite';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const budget = 300_000;
const compressed = /\.(woff2|png|jpe?g|webp|avif)$/;

describe.each(analyses)('/%s', (name) => {
  it(`weighs at most ${budget / 1000} kB in brotli, cold, with the fonts of its formulas`, async () => {
    const { page, close } = await visit(`/${name}`);
    const urls = await page.evaluate(async () => {
      await document.fonts.ready;
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      // Other pages are prefetched by links after this one has loaded; they are not part of it.
      const prefetches = new Set(
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')].map(({ href }) => href),
      );
      const own = entries.filter(({ name, initiatorType }) => !(initiatorType === 'link' && prefetches.has(name)));
      return [location.href, ...own.map(({ name }) => name)];
    });
    await close();
    const sizes = new Map<string, number>();
    for (const url of new Set(urls)) {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      const path = new URL(url).pathname;
      sizes.set(path, compressed.test(path) ? body.length : brotliCompressSync(body).length);
    }
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const kinds = Object.fromEntries(
      ['js', 'css', 'woff2'].map((ending) => [
        ending,
        [...sizes].filter(([path]) => path.endsWith(ending)).reduce((sum, [, size]) => sum + size, 0),
      ]),
    );
    console.log(
      `${name}: ${total} B brotli, ${sizes.size} files, ${JSON.stringify({ html: sizes.get(`/${name}`), ...kinds })}`,
    );
    expect(sizes.size).toBeGreaterThan(3);
    expect(total).toBeLessThanOrEqual(budget);
  });

  it.each([
    ['desktop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ])('shifts its layout by at most 0.01 on a %s', async (_device, viewport) => {
    const { page, close } = await visit(`/${name}`, { viewport });
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
