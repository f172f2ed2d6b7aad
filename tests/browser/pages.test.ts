/** Every page in both languages on a phone, without JavaScript, and in the theme that the reader chose. */
import { describe, expect, it } from 'vitest';
import { analyses, pagePaths } from '../builtSite';
import { useBrowser } from './openBrowser';

const visit = useBrowser();

describe('390 px wide', () => {
  it.each(pagePaths)('%s does not scroll sideways', async (path) => {
    const { page, problems, close } = await visit(path, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] as number);
    // What does scroll sideways is a labelled box that the keyboard reaches.
    const unlabelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        )
        .filter((element) => element.tabIndex < 0 || !element.getAttribute('aria-label'))
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(unlabelled).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('without JavaScript', () => {
  it.each(analyses)(
    '/%s shows its text, drawings, formulas and citations, in the theme of the system',
    async (name) => {
      const { page, close } = await visit(`/${name}`, { javaScriptEnabled: false, colorScheme: 'dark' });
      expect(await page.locator('main figure svg').count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator('main .katex-display').count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator('main sup a[href^="https://github.com/"]').count()).toBeGreaterThanOrEqual(25);
      // Playwright evaluates in the page even where the page itself may not run scripts.
      const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(background).toBe('rgb(20, 24, 28)');
      const label = page.locator('main figure svg text, main figure svg tspan').first();
      expect(await label.evaluate((element) => getComputedStyle(element).fill)).toBe('rgb(228, 232, 235)');
      await close();
    },
  );
});

it('the theme needs no application code: a stored choice wins over the system before anything is loaded', async () => {
  const { page, close } = await visit('/attention-mask', { colorScheme: 'dark' });
  const html = page.locator('html');
  expect(await html.getAttribute('data-theme')).toBe('dark');
  await page
    .getByRole('button', { name: /浅色|深色|暗黑|明亮|主题|模式|mode/i })
    .first()
    .click();
  expect(await html.getAttribute('data-theme')).toBe('light');
  // Without the site's scripts only what stands in the page itself can set the theme: what set it later would flash.
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.reload({ waitUntil: 'load' });
  expect(await html.getAttribute('data-theme')).toBe('light');
  expect(await html.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
  await close();
});
