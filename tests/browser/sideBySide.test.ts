/** Both languages of an analysis at once: in step, reachable by its address, and gone without a trace. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../io/readSite';
import { analyses, root } from '../builtSite';
import { standards } from './checkTheme';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const site = readSite(root);
const phone = { width: 390, height: 844 };
const state = '?x=1;rule=causalActions';

/** Path, query and hash, exactly as the browser has them. */
const placeOf = (page: Page): string => page.url().slice(new URL(page.url()).origin.length);
const switchOf = (page: Page) =>
  page.locator('main').getByRole('link', { name: /中英并排|只看中文|side by side|English only/ });
const otherColumn = '.theme-doc-markdown > [data-beside]';

const bothShown = (page: Page) => page.locator(`html[data-view=both] ${otherColumn}`).waitFor({ state: 'attached' });
const oneShown = (page: Page) => page.locator(otherColumn).waitFor({ state: 'detached' });

interface Pair {
  id: string;
  text: string;
  own: { left: number; right: number; top: number; bottom: number };
  other: { left: number; right: number; top: number; bottom: number };
}

/** Each heading of the page with what stands for it in the other language, in the order of both. */
const headings = (page: Page): Promise<{ own: number; other: number; pairs: Pair[] }> =>
  page.evaluate((beside) => {
    const own = [...document.querySelectorAll('.theme-doc-markdown > :is(h2, h3, h4)')];
    const other = [...document.querySelectorAll(`${beside} > :is(h2, h3, h4)`)];
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + window.scrollY, bottom: bottom + window.scrollY };
    };
    return {
      own: own.length,
      other: other.length,
      pairs: own.map((heading, index) => ({
        id: heading.id,
        text: other[index]?.textContent ?? '',
        own: boxOf(heading),
        other: boxOf(other[index] ?? document.body),
      })),
    };
  }, otherColumn);

/** Rows of tables that do not begin at the height of their counterparts. */
const unevenRows = (page: Page): Promise<{ looked: number; uneven: string[] }> =>
  page.evaluate(() => {
    const rows = (block: string) => [...document.querySelectorAll(`.theme-doc-markdown > ${block} table tr`)];
    const other = rows('[data-beside]');
    const own = rows(':not([data-beside], [data-once], :has(> [data-once]))');
    const top = (row: Element | undefined) => row?.getBoundingClientRect().top ?? Infinity;
    const uneven = own.filter((row, index) => Math.abs(top(row) - top(other[index])) > 2);
    return { looked: other.length, uneven: uneven.map((row) => row.textContent?.slice(0, 60) ?? '') };
  });

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Ids that stand more than once in the document. */
const repeatedIds = (page: Page): Promise<{ looked: number; repeated: string[] }> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return { looked: ids.length, repeated: ids.filter((id, index) => ids.indexOf(id) !== index) };
  });

const isInView = (page: Page, id: string): Promise<boolean> =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight && bottom > 0;
  });

describe.each([...analyses.map((name) => `/${name}`), '/en/attention-mask'])('%s', (path) => {
  it('stands in step with its other language, at every width', async () => {
    const name = path.split('/').pop();
    const page_ = site.pages.find((each) => each.name === name)!;
    const { page, problems, close } = await visit(`${path}?view=both`);
    await bothShown(page);

    const lang = path.startsWith('/en') ? 'zh-Hans' : 'en';
    expect(await page.locator(otherColumn).getAttribute('lang')).toBe(lang);
    const words = await page.locator(`${otherColumn} > p`).allInnerTexts();
    expect(words.length).toBeGreaterThan(10);
    for (const each of words) expect(/[\u3400-\u9fff]/.test(each), each).toBe(lang === 'zh-Hans');

    const claims = page_.directives.filter((use) => use.name === 'claim').length;
    expect(claims).toBeGreaterThanOrEqual(25);
    expect(await page.locator('.theme-doc-markdown > :not([data-beside]) [data-claim-sentence]').count()).toBe(claims);
    expect(await page.locator(`${otherColumn} [data-claim-sentence]`).count()).toBe(claims);
    const drawings = page_.diagrams.length;
    expect(await page.locator(`${otherColumn} figure svg[viewBox]`).count()).toBeGreaterThanOrEqual(drawings);
    expect(await page.locator(`${otherColumn} :is(button, input, select)`).count()).toBe(0);

    const ids = await repeatedIds(page);
    expect(ids.looked).toBeGreaterThan(claims);
    expect(ids.repeated).toEqual([]);

    for (const width of [1280, 1500]) {
      await page.setViewportSize({ width, height: 800 });
      const { own, other, pairs } = await headings(page);
      expect([own, other]).toEqual([page_.headings.length, page_.headings.length]);
      expect(pairs.length).toBeGreaterThan(8);
      for (const pair of pairs) {
        expect(Math.abs(pair.own.top - pair.other.top), `#${pair.id} at ${width} px`).toBeLessThanOrEqual(2);
        expect(pair.other.left, pair.id).toBeGreaterThan(pair.own.right);
      }
      expect(await widthOf(page), `${width} px`).toBeLessThanOrEqual(width);
      // The rows of a table take the heights of their counterparts.
      await expect.poll(async () => (await unevenRows(page)).uneven).toEqual([]);
      expect((await unevenRows(page)).looked).toBeGreaterThan(10);
    }

    await page.setViewportSize(phone);
    for (const pair of (await headings(page)).pairs) {
      expect(pair.other.top, pair.id).toBeGreaterThanOrEqual(pair.own.bottom - 1);
      expect(pair.other.top - pair.own.bottom, pair.id).toBeLessThan(40);
    }
    expect(await widthOf(page), 'phone').toBeLessThanOrEqual(phone.width);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the blocks', () => {
  it('stand in pairs, item by item in lists, and what has no language over both columns', async () => {
    const { page, close } = await visit('/attention-mask?view=both', { viewport: { width: 1500, height: 900 } });
    await bothShown(page);
    const rows = await page.evaluate((beside) => {
      const parts = (blocks: Element[]) =>
        blocks.flatMap((block) => (block.matches('ul, ol') ? [...block.children] : [block]));
      const own = [...document.querySelectorAll('.theme-doc-markdown > :not([data-beside])')];
      const once = own.filter((block) => block.matches('[data-once], :has(> [data-once])'));
      const top = (element: Element) => element.getBoundingClientRect().top;
      const other = [...document.querySelectorAll(`${beside} > *`)];
      return {
        own: parts(own.filter((block) => !once.includes(block))).map((part) => [part.localName, top(part)] as const),
        other: parts(other).map((part) => [part.localName, top(part)] as const),
        once: once.map((block) => block.getBoundingClientRect().width),
        column: own.find((block) => block.localName === 'p')?.getBoundingClientRect().width ?? 0,
      };
    }, otherColumn);
    expect(rows.own.length).toBeGreaterThan(60);
    expect(rows.own.map(([name]) => name)).toEqual(rows.other.map(([name]) => name));
    rows.own.forEach(([name, top], index) => {
      // Items of a list have their distances; blocks of one row begin at one height but for their margins.
      expect(Math.abs(top - (rows.other[index]?.[1] ?? Infinity)), `${name} ${index}`).toBeLessThanOrEqual(2);
    });
    expect(rows.once.length).toBeGreaterThanOrEqual(2);
    for (const width of rows.once) expect(width).toBeGreaterThan(rows.column * 1.8);
    await close();
  });
});

describe('the switch', () => {
  it.each([
    ['/attention-mask', '中英并排', '只看中文', 'English'],
    ['/en/attention-mask', 'Chinese and English side by side', 'English only', '注意力'],
  ])('of %s shows both languages, and one again', async (path, on, off, word) => {
    const { page, problems, close } = await visit(`${path}${state}#explorer`);
    expect(await switchOf(page).innerText()).toBe(on);
    const before = await switchedOff(page);
    await switchOf(page).click();
    await bothShown(page);
    // The explorer writes its state last, and as it was.
    expect(placeOf(page).replace('view=both&', '').replace('&view=both', '')).toBe(`${path}${state}#explorer`);
    expect(new URL(page.url()).searchParams.get('view')).toBe('both');
    expect(await switchOf(page).innerText()).toBe(off);
    expect(await page.locator(otherColumn).innerText()).toContain(word === 'English' ? 'attention' : word);

    await switchOf(page).click();
    await oneShown(page);
    expect(placeOf(page)).toBe(`${path}${state}#explorer`);
    expect(await switchOf(page).innerText()).toBe(on);
    expect(await switchedOff(page)).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });

  it('is used by keyboard and keeps the focus', async () => {
    const { page, close } = await visit('/attention-mask');
    await switchOf(page).focus();
    for (const show of [bothShown, oneShown]) {
      await page.keyboard.press('Enter');
      await show(page);
      expect(await switchOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(placeOf(page)).toBe('/attention-mask');
    await close();
  });

  it('is not offered without JavaScript, and the address shows the page itself', async () => {
    const { page, close } = await visit('/attention-mask?view=both', { javaScriptEnabled: false });
    expect(await page.locator('main a[href*="view=both"]').count()).toBe(1);
    expect(await switchOf(page).count()).toBe(0);
    expect(await page.locator(otherColumn).count()).toBe(0);
    expect(await page.locator('main h2').first().isVisible()).toBe(true);
    await close();
  });

  it.each(['/', '/evidence', '/glossary'])('is not on %s, which is in one language at a time', async (path) => {
    const { page, problems, close } = await visit(`${path}?view=both`);
    expect(await switchOf(page).count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-view')).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });
});

/** Where the parts of the page stand, the explorer left out, which is loaded meanwhile. */
async function switchedOff(page: Page) {
  await page.locator('[data-explorer=ready]').waitFor();
  return page.evaluate(() => ({
    view: document.documentElement.dataset.view,
    blocks: document.querySelectorAll('.theme-doc-markdown > *').length,
    headings: [...document.querySelectorAll('.theme-doc-markdown > :is(h2, h3)')].map((heading) => {
      const { left, width } = heading.getBoundingClientRect();
      return [heading.id, left, width];
    }),
    contents: document.querySelector('.theme-doc-toc-desktop')?.getBoundingClientRect().width,
    sidebar: document.querySelector('.theme-doc-sidebar-container')?.getBoundingClientRect().width,
  }));
}

describe('an address', () => {
  const claimOf = (name: string, position: number): string => {
    const model = site.pages.find((each) => each.name === name)!;
    return model.directives.filter((use) => use.name === 'claim')[position]?.argument ?? '';
  };

  it.each([
    ['/attention-mask', 12],
    ['/attention-mask', 80],
    ['/en/gradient-checkpointing', 30],
  ])('with a claim of %s opens there and marks it (%i)', async (path, position) => {
    const id = claimOf(path.split('/').pop()!, position);
    const { page, problems, close } = await visit(`${path}?view=both#${id}`);
    await bothShown(page);
    const claim = page.locator(`[id="${id}"]`);
    expect(await claim.evaluate((element) => element.matches(':target'))).toBe(true);
    const colours = await claim.evaluate((element) => {
      const colour = (each: Element) => getComputedStyle(each).backgroundColor;
      const another = [...document.querySelectorAll('main [data-kind][id]')].find((each) => each !== element);
      return [element, ...element.children].map(colour).join() === [another!, ...another!.children].map(colour).join();
    });
    expect(colours, 'the claim looks as any other').toBe(false);
    await expect.poll(() => isInView(page, id)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it.each(['#no-such-part', '#%', '#%E4'])('with %s, which names nothing, shows both languages', async (hash) => {
    const { page, close } = await visit(`/attention-mask?view=both${hash}`);
    await bothShown(page);
    expect(await page.locator('main h1').first().innerText()).not.toBe('');
    await close();
  });

  it('keeps the view while an explorer changes it, and the explorer works', async () => {
    const { page, problems, close } = await visit('/attention-mask?view=both#explorer');
    await bothShown(page);
    await page.locator('[data-explorer=ready]').waitFor();
    expect(await page.locator('[data-explorer]').count()).toBe(1);
    const text = () => page.locator('[data-explorer] section').innerText();
    const before = await text();
    const select = page.locator('[data-explorer] select').first();
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/[?&]x=/);
    expect(await text()).not.toBe(before);
    expect(new URL(page.url()).searchParams.get('view')).toBe('both');
    expect(await page.locator(otherColumn).count()).toBe(1);
    const value = await select.inputValue();
    await page.reload();
    await bothShown(page);
    await page.locator('[data-explorer=ready]').waitFor();
    expect(await select.inputValue()).toBe(value);
    expect(problems).toEqual([]);
    await close();
  });

  it('leads on to another page in one language', async () => {
    const { page, problems, close } = await visit('/attention-mask?view=both');
    await bothShown(page);
    await page.locator('.pagination-nav a').first().click();
    await page.waitForURL((url) => url.pathname !== '/attention-mask');
    await page.locator('html:not([data-view])').waitFor();
    expect(await page.locator(otherColumn).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('says so when the other language cannot be loaded, and the page stays', async () => {
    const { page, close } = await visit('/attention-mask');
    await page.route('**/en/attention-mask', (route) => route.abort());
    await switchOf(page).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('html').getAttribute('data-view')).toBeNull();
    expect(await page.locator('main h2').count()).toBeGreaterThan(8);
    await close();
  });
});

describe('the other column', () => {
  it('leads to claims of the page and takes no click of its own', async () => {
    const { page, problems, close } = await visit('/attention-mask?view=both');
    await bothShown(page);
    const sentence = page.locator(`${otherColumn} [data-claim-sentence]`).nth(5);
    await sentence.click({ position: { x: 3, y: 6 } });
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(placeOf(page)).toBe('/attention-mask?view=both');
    const sign = page.locator(`${otherColumn} [data-claim-sign]`).nth(5);
    const target = (await sign.getAttribute('href')) ?? '';
    await sign.click();
    await page.waitForURL((url) => url.hash === target);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await isInView(page, target.slice(1))).toBe(true);
    // The page's own claims still open their cards.
    await page.locator(`[id="${target.slice(1)}"] [data-claim-sign]`).click();
    await page.getByRole('dialog').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('has no axe violation (%s)', async (colorScheme) => {
    const { page, close } = await visit('/attention-mask?view=both#explorer', { colorScheme });
    await bothShown(page);
    await page.locator('[data-explorer=ready]').waitFor();
    for (const viewport of [{ width: 1280, height: 800 }, phone]) {
      await page.setViewportSize(viewport);
      const { violations } = await new AxeBuilder({ page: page as never }).withTags(standards).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160) ?? ''}`);
      expect(found).toEqual([]);
    }
    await close();
  });
});
