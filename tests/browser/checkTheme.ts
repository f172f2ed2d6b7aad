/** Every page in both languages: no error, no violation of WCAG 2.2 AA. A file for each theme, so that they run side by side. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pagePaths } from '../builtSite';
import { useBrowser } from './openBrowser';

export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe thinks that nothing in a disabled fieldset takes the focus; a region with a tab stop of its own does. */
const isMistaken = async (page: Page, rule: string, target: string): Promise<boolean> =>
  rule === 'scrollable-region-focusable' &&
  (await page
    .locator(target)
    .evaluate((region: HTMLElement) => region.tabIndex === 0 && region.closest('fieldset:disabled') !== null));

export function checkTheme(colorScheme: 'light' | 'dark'): void {
  const visit = useBrowser();

  it.each(pagePaths)('%s has no console error and no axe violation', async (path) => {
    const { page, problems, close } = await visit(path, { colorScheme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    // Without the places of what is right, which nobody reads and of which a long page has thousands.
    const axe = new AxeBuilder({ page: page as never }).options({ resultTypes: ['violations'] });
    // Themes differ in their colours and in nothing else, and checking a long page for everything takes many seconds.
    const { violations, passes } = await (
      colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, html, target })));
    const real = await Promise.all(found.map(async ({ id, target }) => !(await isMistaken(page, id, String(target)))));
    expect(found.filter((_, index) => real[index]).map(({ id, html }) => `${id}: ${html.slice(0, 160)}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(colorScheme === 'light' ? 5 : 0);
    expect(problems).toEqual([]);
    await close();
  });
}
