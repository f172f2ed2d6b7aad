/** What readers do with explorers: change a setting by keyboard, pass the link on, paste the result, read without JavaScript. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { analyses } from '../builtSite';
import { standards } from './checkTheme';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const frame = '[data-explorer]';
const ready = '[data-explorer=ready]';
/** What is shown, once parts that are loaded when they are first asked for are there. */
async function result(page: Page): Promise<string> {
  let before = '';
  for (;;) {
    const now = await page.locator(`${frame} section`).innerText();
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(300);
  }
}

const stateOf = (page: Page) => new URL(page.url()).searchParams.get('x');

/** Puts the focus on the first list of choices, as the Tab key would, and takes the next choice. */
async function changeByKeyboard(page: Page): Promise<void> {
  await page.locator(ready).waitFor();
  await page.locator(`${ready} select`).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/[?&]x=/);
}

const places = analyses.flatMap((name) => [`/${name}`, `/en/${name}`]);

describe.each(places)('%s', (path) => {
  it('is driven by keyboard, and its address brings the same state back', async () => {
    const { page, problems, close } = await visit(`${path}#explorer`);
    await page.locator(ready).waitFor();
    const before = await result(page);
    await changeByKeyboard(page);
    const after = await result(page);
    const address = page.url();
    expect(after).not.toBe(before);
    expect(stateOf(page)).toMatch(/^1;/);
    await page.goto(address);
    await page.locator(ready).waitFor();
    expect(await result(page)).toBe(after);
    expect(stateOf(page)).toBe(new URL(address).searchParams.get('x'));
    await page.locator(`${ready} button`).last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('x'));
    expect(problems).toEqual([]);
    await close();
  });

  it('has labelled controls only, in both themes and before and after it is loaded', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, problems, close } = await visit(`${path}#explorer`, { colorScheme });
      await page.locator(ready).waitFor();
      const { violations, passes } = await new AxeBuilder({ page: page as never })
        .include(frame)
        .withTags(standards)
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
      const unnamed = await page
        .locator(`${frame} :is(input, select, button, [role=application])`)
        .evaluateAll(
          (all) =>
            all.filter((each) => !(each as HTMLInputElement).labels?.length && !each.ariaLabel && !each.textContent)
              .length,
        );
      expect(unnamed).toBe(0);
      expect(problems).toEqual([]);
      await close();
    }
  });

  it('shows the default state and says why, when the link is bad or old', async () => {
    const { page, close } = await visit(path);
    for (const bad of ['0;batch=8', '1;nonsense=1', '1;%%%', '', '1;'.padEnd(3000, 'x')]) {
      const response = await page.goto(`${page.url().split('?')[0]}?x=${encodeURIComponent(bad)}#explorer`);
      expect(response?.ok()).toBe(true);
      await page.locator(ready).waitFor();
      await page.locator(`${ready} [role=alert]`).waitFor();
    }
    await close();
  });

  it('fits on a phone, and is not loaded before a reader comes near', async () => {
    const { page, close } = await visit(path, { viewport: { width: 390, height: 844 } });
    if (!path.startsWith('/en')) {
      expect(await page.locator(frame).getAttribute('data-explorer')).toBe('waiting');
    }
    await page.locator(frame).scrollIntoViewIfNeeded();
    await page.locator(ready).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});

describe.each(places)('%s without JavaScript', (path) => {
  it('has the picture or the table of the default state, and the golden cases with their file', async () => {
    const { page, close } = await visit(path, { javaScriptEnabled: false });
    const text = await page.locator(frame).innerText();
    expect(text.length).toBeGreaterThan(300);
    expect(await page.locator(`${frame} :is(table tr, svg rect, svg path)`).count()).toBeGreaterThan(5);
    expect(await page.locator(`${frame} :is(input, select):not(:disabled)`).count()).toBe(0);
    const file = await page.locator(`${frame} a[href*="/golden/"]`).first().getAttribute('href');
    const cases = (await (await fetch(new URL(file ?? '', page.url()))).json()) as { cases: unknown[] };
    expect(text).toContain(String(cases.cases.length));
    await close();
  });
});

describe('what is copied and saved', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  it('is a link to the very state', async () => {
    const { page, close } = await visit('/attention-mask#explorer', { permissions });
    await changeByKeyboard(page);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('链接已复制').waitFor();
    const link = new URL(await copied(page));
    expect(link.searchParams.get('x')).toBe(stateOf(page));
    expect(link.hash).toBe('#explorer');
    await close();
  });

  it('is Markdown with settings, numbers, claims and the permalink, in the language of the page', async () => {
    for (const [path, button] of [
      ['/gradient-checkpointing', '复制为 PR 用的 Markdown'],
      ['/en/gradient-checkpointing', 'Copy as Markdown for a PR'],
    ] as const) {
      const { page, close } = await visit(`${path}#explorer`, { permissions });
      await changeByKeyboard(page);
      await page.getByRole('button', { name: button }).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('### ['));
      const text = await copied(page);
      expect(text).toContain(`${path}?x=1;`);
      expect(text).toMatch(/\| ---/);
      expect(text).toMatch(/\[`ckpt\.[a-z.-]+`\]\(http/);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(!path.startsWith('/en'));
      await close();
    }
  });

  it('is a table as CSV and JSON', async () => {
    const { page, close } = await visit('/ttt-vs-video-dit#explorer', { acceptDownloads: true });
    await page.locator(ready).waitFor();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(ready).getByRole('button', { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`ttt-vs-video-dit.${name.toLowerCase()}`);
      return readFileSync(await download.path(), 'utf8');
    };
    expect((await save('CSV')).split('\r\n').length).toBeGreaterThan(4);
    const json = JSON.parse(await save('JSON')) as { permalink: string; tables: { rows: object[] }[] };
    expect(json.permalink).toContain('x=1');
    expect(json.tables[0]?.rows.length).toBeGreaterThan(2);
    await close();
  });
});
