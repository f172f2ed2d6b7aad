/** Every page in both languages: no error, no violation of WCAG 2.2 AA. A file for each theme, so that they run side by side. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { pagePaths } from '../builtSite';
import { useBrowser } from './openBrowser';

export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export function checkTheme(colorScheme: 'light' | 'dark'): void {
  const visit = useBrowser();

  it.each(pagePaths)('%s has no console error and no axe violation', async (path) => {
    const { page, problems, close } = await visit(path, { colorScheme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    const { violations, passes } = await new AxeBuilder({ page: page as never }).withTags(standards).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
    expect(problems).toEqual([]);
    await close();
  });
}
