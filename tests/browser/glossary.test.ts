/** Definitions beside the terms of a page, by mouse, keyboard, finger and without JavaScript, and the page that holds them all. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../core/schema/glossary';
import { folders, readYaml } from '../../io/readSite';
import { root } from '../builtSite';
import { standards } from './checkTheme';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const phone = { width: 390, height: 844 };
const terms = readYaml(root, folders.glossary, glossarySchema).value ?? [];

const termsOf = (page: Page) => page.locator('.theme-doc-markdown [data-term]');
const tipOf = (page: Page) => page.getByRole('tooltip');

/** The term at that position on the page, with its entry. */
async function someTerm(page: Page, position = 3) {
  const term = termsOf(page).nth(position);
  const id = await term.getAttribute('data-term');
  const entry = terms.find((each) => each.id === id);
  if (!entry) throw new Error(`the glossary holds no ${id}`);
  return { term, entry };
}

/** A term that has another name in the other language. */
async function translatedTerm(page: Page) {
  for (let position = 3; ; position += 1) {
    const found = await someTerm(page, position);
    if (found.entry.zh !== found.entry.en) return found;
  }
}

/** Waits for longer than a tip takes to close. */
const aMoment = (page: Page) => page.waitForTimeout(600);

async function violationsOf(page: Page, ...parts: string[]): Promise<string[]> {
  let builder = new AxeBuilder({ page: page as never }).withTags(standards);
  for (const part of parts) builder = builder.include(part);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe('the definition beside a term', () => {
  it.each(['zh', 'en'] as const)('shows while the pointer is on the word or on the definition (%s)', async (own) => {
    const { page, problems, close } = await visit(own === 'en' ? '/en/attention-mask' : '/attention-mask');
    const { term, entry } = await translatedTerm(page);
    const other = own === 'en' ? 'zh' : 'en';
    await term.hover();
    const tip = tipOf(page);
    await tip.waitFor();
    expect(await tip.locator('strong').innerText()).toBe(entry[own]);
    const translation = tip.locator('[lang]');
    expect(await translation.innerText()).toBe(entry[other]);
    expect(await translation.getAttribute('lang')).toBe(other === 'en' ? 'en' : 'zh-Hans');
    // Code is set as code and not with its backticks.
    expect(await tip.locator('p').last().innerText()).toBe(entry.definition[own].replaceAll('`', ''));
    expect(await term.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));

    const box = (await tip.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await aMoment(page);
    expect(await tip.count()).toBe(1);
    await page.mouse.move(5, 5);
    await tip.waitFor({ state: 'detached' });
    expect(await term.getAttribute('aria-describedby')).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  it('does not flash under a pointer that passes, and goes from word to word', async () => {
    const { page, close } = await visit('/attention-mask');
    const [first, second] = [await someTerm(page, 3), await someTerm(page, 4)];
    await first.term.hover();
    await page.mouse.move(5, 5);
    await aMoment(page);
    expect(await tipOf(page).count()).toBe(0);
    await first.term.hover();
    await tipOf(page).getByText(first.entry.zh, { exact: true }).waitFor();
    await second.term.hover();
    await tipOf(page).getByText(second.entry.zh, { exact: true }).waitFor();
    expect(await tipOf(page).count()).toBe(1);
    expect(await page.locator('[data-term][aria-describedby]').count()).toBe(1);
    await close();
  });

  it('closes by Escape, also under the pointer', async () => {
    const { page, close } = await visit('/attention-mask');
    const { term } = await someTerm(page);
    await term.hover();
    await tipOf(page).waitFor();
    await page.keyboard.press('Escape');
    await tipOf(page).waitFor({ state: 'detached' });
    await aMoment(page);
    expect(await tipOf(page).count()).toBe(0);
    await close();
  });

  it('shows on focus, closes by Escape without a move of the focus, and with the focus', async () => {
    const { page, problems, close } = await visit('/attention-mask');
    const { term, entry } = await someTerm(page);
    const isFocused = () => term.evaluate((element) => element === document.activeElement);
    await term.focus();
    await tipOf(page).getByText(entry.zh, { exact: true }).waitFor();
    expect(await term.getAttribute('aria-describedby')).toBe(await tipOf(page).getAttribute('id'));
    await page.keyboard.press('Escape');
    await tipOf(page).waitFor({ state: 'detached' });
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(true);
    await tipOf(page).waitFor();
    await page.locator('nav.navbar a').first().focus();
    await tipOf(page).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });

  it('stays where the focus has scrolled the page to the word', async () => {
    const { page, close } = await visit('/attention-mask');
    const [first, last] = [await someTerm(page, 0), await someTerm(page, (await termsOf(page).count()) - 1)];
    // The definitions are there from now on, so the next tip shows before the page has scrolled.
    await first.term.focus();
    await tipOf(page).waitFor();
    for (const { term, entry } of [last, first, last, first]) {
      await term.focus();
      await aMoment(page);
      expect(await tipOf(page).locator('strong').allInnerTexts()).toEqual([entry.zh]);
    }
    await close();
  });

  it('goes when the page scrolls, since the word goes too', async () => {
    const { page, close } = await visit('/attention-mask');
    const { term } = await someTerm(page);
    await term.focus();
    await tipOf(page).waitFor();
    await page.mouse.wheel(0, 200);
    await tipOf(page).waitFor({ state: 'detached' });
    await close();
  });

  it('does not hold up a click, which leads to the entry', async () => {
    const { page, problems, close } = await visit('/en/attention-mask');
    const { term, entry } = await someTerm(page);
    await term.click();
    await page.waitForURL(`**/en/glossary#${entry.id}`);
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
    expect(await tipOf(page).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('shows at the first tap, goes with a tap elsewhere, and the second tap follows the link', async () => {
    const { page, problems, close } = await visit('/attention-mask', {
      hasTouch: true,
      isMobile: true,
      viewport: phone,
    });
    const { term, entry } = await someTerm(page);
    const before = page.url();
    await term.tap();
    await tipOf(page).getByText(entry.zh, { exact: true }).waitFor();
    expect(page.url()).toBe(before);
    await page
      .locator('.theme-doc-markdown h2')
      .first()
      .tap({ position: { x: 2, y: 2 } });
    await tipOf(page).waitFor({ state: 'detached' });
    await term.tap();
    await tipOf(page).waitFor();
    expect(page.url()).toBe(before);
    await term.tap();
    await page.waitForURL(`**/glossary#${entry.id}`);
    expect(problems).toEqual([]);
    await close();
  });

  it('is one tap away after another one, too', async () => {
    const { page, close } = await visit('/attention-mask', { hasTouch: true, isMobile: true, viewport: phone });
    const [first, second] = [await someTerm(page, 3), await someTerm(page, 4)];
    await first.term.tap();
    await tipOf(page).getByText(first.entry.zh, { exact: true }).waitFor();
    await second.term.tap();
    await tipOf(page).getByText(second.entry.zh, { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/attention-mask');
    await close();
  });

  it.each(['', '/en'])('without JavaScript is a link to the entry (%s)', async (prefix) => {
    const { page, close } = await visit(`${prefix}/attention-mask`, { javaScriptEnabled: false });
    const { term, entry } = await someTerm(page);
    await term.hover();
    await aMoment(page);
    expect(await tipOf(page).count()).toBe(0);
    await term.click();
    await page.waitForURL(`**${prefix}/glossary#${entry.id}`);
    const heading = page.locator(`[id="${entry.id}"]`);
    expect(await heading.evaluate((element) => element.matches(':target'))).toBe(true);
    await close();
  });

  it.each([
    ['light', { width: 1280, height: 800 }],
    ['dark', { width: 1280, height: 800 }],
    ['light', phone],
    ['dark', phone],
  ] as const)('can be read and stands in the window: %s, %j', async (colorScheme, viewport) => {
    const { page, close } = await visit('/attention-mask', { colorScheme, viewport });
    const count = await termsOf(page).count();
    expect(count).toBeGreaterThan(20);
    for (const position of [3, Math.floor(count / 2), count - 1]) {
      const { term } = await someTerm(page, position);
      await term.focus();
      await tipOf(page).waitFor();
      const box = (await tipOf(page).boundingBox())!;
      const word = (await term.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      // It hides nothing of the word itself.
      expect(box.y >= word.y + word.height || box.y + box.height <= word.y).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await violationsOf(page, '[role=tooltip]', '[data-term][aria-describedby]')).toEqual([]);
    }
    await close();
  });
});

/** What checks every page looks at the glossary too; this is what it alone can do. */
describe.each([
  ['/glossary', 'zh', '术语表'],
  ['/en/glossary', 'en', 'Glossary'],
] as const)('%s', (path, own, title) => {
  const entriesOf = (page: Page) => page.locator('main h2[id]');
  const shown = (page: Page) =>
    entriesOf(page).evaluateAll((all) => all.filter((each) => each.checkVisibility()).map(({ id }) => id));

  it.each(['掩码', 'MASK', 'fsdp', ' 归一化 ', 'att_masks'])('filters by "%s"', async (wanted) => {
    const { page, problems, close } = await visit(path);
    expect(await shown(page)).toHaveLength(terms.length);
    await page.getByRole('searchbox').fill(wanted);
    const expected = terms.filter(({ zh, en, also, definition }) =>
      [zh, en, ...also.zh, ...also.en, definition[own]].some((text) =>
        text.toLowerCase().includes(wanted.trim().toLowerCase()),
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(terms.length);
    await page.waitForFunction((all) => document.querySelectorAll('main h2[id]').length === all, terms.length);
    expect((await shown(page)).sort()).toEqual(expected.map(({ id }) => id));
    const status = await page.locator('main').getByRole('status').innerText();
    expect(status.match(/\d+/g)).toEqual([String(expected.length), String(terms.length)]);
    await page.getByRole('searchbox').fill('');
    expect(await shown(page)).toHaveLength(terms.length);
    expect(problems).toEqual([]);
    await close();
  });

  it('says when there is no such term', async () => {
    const { page, close } = await visit(path);
    await page.getByRole('searchbox').fill('zzzz');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('main').getByRole('status').innerText()).toContain('0');
    await close();
  });

  it('opens at the entry that the address names', async () => {
    const { id } = terms[Math.floor(terms.length / 2)]!;
    const { page, close } = await visit(`${path}#${id}`);
    const heading = page.locator(`[id="${id}"]`);
    expect(await heading.evaluate((element) => element.matches(':target'))).toBe(true);
    expect(await isInView(page, id)).toBe(true);
    await close();
  });

  it('leads to a related term, also to one that the filter had hidden', async () => {
    const { page, problems, close } = await visit(path);
    const from = terms.find(({ see }) => see.length > 0)!;
    const to = from.see[0]!;
    await page.getByRole('searchbox').fill(from.definition[own]);
    expect(await shown(page)).toEqual([from.id]);
    await page.locator(`main a[href="#${to}"]:visible`).click();
    await page.waitForURL(`**${path}#${to}`);
    await page.waitForFunction((id) => document.getElementById(id)?.checkVisibility(), to);
    await aMoment(page);
    expect(await isInView(page, to)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('without JavaScript shows all and offers no filter', async () => {
    const { page, close } = await visit(path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await shown(page)).toHaveLength(terms.length);
    await close();
  });
});

const isInView = (page: Page, id: string): Promise<boolean> =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
