/** Readers change the language and stay where they are; those whose browser prefers the other one are offered it once. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/components/LanguageOffer/words';
import { standards } from './checkTheme';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const phone = { width: 390, height: 844 };

/** Path, query and hash, exactly as the browser has them. */
const placeOf = (page: Page): string => page.url().slice(new URL(page.url()).origin.length);
const switchOf = (page: Page) => page.locator('nav.navbar a[hreflang]');
const offers = new RegExp(
  Object.values(words)
    .map(({ offer }) => offer)
    .join('|'),
);
const offerOf = (page: Page) => page.getByRole('region', { name: offers });

async function follow(page: Page): Promise<string> {
  await Promise.all([page.waitForEvent('load'), switchOf(page).click()]);
  await hydrated(page);
  return placeOf(page);
}

const hydrated = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');

/** As explorers and cards do it: the router does not hear of it. */
const setAddress = (page: Page, address: string) =>
  page.evaluate((next) => window.history.replaceState(window.history.state, '', next), address);

/** Where the top of a part stands in the window. */
const topOf = (page: Page, id: string): Promise<number> =>
  page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);

const scrollTo = (page: Page, id: string, top: number): Promise<void> =>
  page.locator(`[id="${id}"]`).evaluate((element, edge) => {
    window.scrollBy({ top: element.getBoundingClientRect().top - edge, behavior: 'instant' });
  }, top);

describe('the language switch', () => {
  it.each([
    ['/attention-mask', '/en/attention-mask', 'English'],
    ['/en/attention-mask', '/attention-mask', '简体中文'],
    ['/evidence?a=%E4%B8%80&x=1;b=c~1d#open', '/en/evidence?a=%E4%B8%80&x=1;b=c~1d#open', 'English'],
    ['/en/evidence?a=%E4%B8%80&x=1;b=c~1d#open', '/evidence?a=%E4%B8%80&x=1;b=c~1d#open', '简体中文'],
    // The hash of what only the Chinese page has yet, or what neither has.
    ['/en/diff#no-such-part', '/diff#no-such-part', '简体中文'],
  ])('leads from %s to %s', async (from, to, name) => {
    const { page, problems, close } = await visit(from);
    expect(await switchOf(page).textContent()).toBe(name);
    expect(await follow(page)).toBe(to);
    expect(await page.locator('html').getAttribute('lang')).toBe(to.startsWith('/en') ? 'en' : 'zh-Hans');
    expect(problems).toEqual([]);
    await close();
  });

  it('leads from either home page to the other, whether the host serves /en or /en/', async () => {
    const { page, close } = await visit('/');
    expect(await follow(page)).toMatch(/^\/en\/?$/);
    expect(await follow(page)).toBe('/');
    await close();
  });

  it('takes along the setting of an explorer, which only the address bar knows, and back again', async () => {
    const { page, problems, close } = await visit('/attention-mask#explorer');
    await page.locator('[data-explorer=ready]').waitFor();
    const select = page.locator('[data-explorer] select').first();
    const initial = await select.inputValue();
    const value = await select.evaluate(
      (element: HTMLSelectElement) =>
        [...element.options].find((option) => !option.disabled && !option.selected)?.value ?? '',
    );
    await select.selectOption(value);
    await page.waitForURL(/\?x=/);
    const before = placeOf(page);
    expect(value).not.toBe(initial);
    expect(before).toMatch(/^\/attention-mask\?x=[^#]+#explorer$/);
    expect(await follow(page)).toBe(`/en${before}`);
    expect(await follow(page)).toBe(before);
    await page.locator('[data-explorer=ready]').waitFor();
    expect(await select.inputValue()).toBe(value);
    expect(problems).toEqual([]);
    await close();
  });

  it('takes along what was set behind the back of the router, in both directions and by keyboard', async () => {
    const { page, close } = await visit('/en/evidence');
    await setAddress(page, '?x=2;a=%7C#coverage');
    expect(await follow(page)).toBe('/evidence?x=2;a=%7C#coverage');
    await setAddress(page, '?x=3;b=/#coverage');
    await switchOf(page).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(placeOf(page)).toBe('/en/evidence?x=3;b=/#coverage');
    await close();
  });

  it.each(['left', 'middle', 'right'] as const)('has the address before the %s button is released', async (button) => {
    const { page, close } = await visit('/evidence');
    await setAddress(page, '?x=1;a=b#coverage');
    await switchOf(page).hover();
    await page.mouse.down({ button });
    expect(await switchOf(page).getAttribute('href')).toBe('/en/evidence?x=1;a=b#coverage');
    await close();
  });

  it('does not move the page when it gets the focus', async () => {
    const { page, close } = await visit('/attention-mask');
    await scrollTo(page, 'walkthrough', 100);
    await switchOf(page).focus();
    for (let step = 0; step < 3; step += 1) {
      expect(await topOf(page, 'walkthrough')).toBeCloseTo(100, 0);
      await page.keyboard.press('Shift+Tab');
    }
    await close();
  });

  it.each(['', '/en'])(
    '%s/evidence: takes along the heading that the reader has scrolled to, and lands there',
    async (prefix) => {
      const { page, close } = await visit(`${prefix}/evidence`);
      await scrollTo(page, 'refuted', -500);
      expect(await topOf(page, 'refuted')).toBeCloseTo(-500, -1);
      expect(await follow(page)).toBe(`${prefix === '' ? '/en' : ''}/evidence#refuted`);
      const top = await topOf(page, 'refuted');
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(200);
      await close();
    },
  );

  it('takes along the claim that the reader has scrolled to, past another hash, and nothing at the top', async () => {
    const { page, close } = await visit('/attention-mask#concept');
    const id = (await page.locator('main [data-kind][id]').nth(30).getAttribute('id')) ?? '';
    await scrollTo(page, id, 120);
    const expected = await page.evaluate(
      () =>
        [...document.querySelectorAll('main :is(h2, h3, [data-kind])[id]')]
          .filter((each) => each.getBoundingClientRect().top <= window.innerHeight / 3)
          .at(-1)?.id,
    );
    const address = async () => {
      await switchOf(page).dispatchEvent('pointerdown');
      return switchOf(page).getAttribute('href');
    };
    expect(expected).toMatch(/^mask\./);
    expect(await address()).toBe(`/en/attention-mask#${expected}`);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    expect(await address()).toBe('/en/attention-mask');
    await close();
  });

  it('is in the menu on a phone', async () => {
    const { page, problems, close } = await visit('/en/evidence', { viewport: phone });
    await scrollTo(page, 'open', 100);
    await page.locator('.navbar__toggle').click();
    const link = page.locator('.navbar-sidebar').getByRole('link', { name: '简体中文' });
    await Promise.all([page.waitForEvent('load'), link.click()]);
    expect(placeOf(page)).toBe('/evidence#open');
    expect(problems).toEqual([]);
    await close();
  });

  it('is a plain link without JavaScript', async () => {
    const { page, close } = await visit('/attention-mask', { javaScriptEnabled: false, locale: 'en-US' });
    await Promise.all([page.waitForEvent('load'), switchOf(page).click()]);
    expect(placeOf(page)).toBe('/en/attention-mask');
    await Promise.all([page.waitForEvent('load'), switchOf(page).click()]);
    expect(placeOf(page)).toBe('/attention-mask');
    expect(await offerOf(page).count()).toBe(0);
    await close();
  });
});

describe('the offer of the other language', () => {
  it.each([
    ['en-US', '/attention-mask', 'en'],
    ['zh-CN', '/en/attention-mask', 'zh-Hans'],
    ['zh-TW', '/en', 'zh-Hans'],
  ] as const)('is made to %s on %s, in that language, once', async (locale, path, language) => {
    const { page, problems, close } = await visit(path, { locale });
    const offer = offerOf(page);
    // It is there as soon as the page works, so the tests that count none need not wait either.
    expect(await offer.count()).toBe(1);
    expect(await offer.getAttribute('lang')).toBe(language);
    expect(await offer.getByRole('link').textContent()).toBe(words[language]?.accept);
    for (const again of [path, path.startsWith('/en') ? '/en/evidence' : '/evidence']) {
      await page.goto(new URL(again, page.url()).href);
      await hydrated(page);
      expect(await offer.count(), again).toBe(0);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it.each([
    ['zh-TW', '/attention-mask'],
    ['zh-CN', '/'],
    ['en-GB', '/en/attention-mask'],
    ['fr-FR', '/attention-mask'],
    ['fr-FR', '/en/attention-mask'],
  ])('is not made to %s on %s', async (locale, path) => {
    const { page, close } = await visit(path, { locale });
    expect(await offerOf(page).count()).toBe(0);
    await close();
  });

  it('is not made to a reader who has used the switch', async () => {
    const { page, close } = await visit('/', { locale: 'zh-CN' });
    await follow(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await offerOf(page).count()).toBe(0);
    await close();
  });

  it('is not made where it could not be remembered', async () => {
    const { page, close } = await visit('/en');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(new URL('/attention-mask', page.url()).href);
    await hydrated(page);
    expect(await offerOf(page).count()).toBe(0);
    await close();
  });

  it('keeps the place like the switch', async () => {
    const { page, close } = await visit('/evidence?x=1;a=b', { locale: 'en-US' });
    await scrollTo(page, 'open', 100);
    await Promise.all([page.waitForEvent('load'), offerOf(page).getByRole('link').click()]);
    expect(placeOf(page)).toBe('/en/evidence?x=1;a=b#open');
    await close();
  });

  it('leads from the home page at /en, too', async () => {
    const { page, close } = await visit('/en', { locale: 'zh-CN' });
    expect(await offerOf(page).getByRole('link').getAttribute('href')).toBe('/');
    await Promise.all([page.waitForEvent('load'), offerOf(page).getByRole('link').click()]);
    expect(placeOf(page)).toBe('/');
    await close();
  });

  it('is the first stop of the keyboard, and Escape closes it while the focus is in it', async () => {
    const { page, problems, close } = await visit('/attention-mask', { locale: 'en-US' });
    const offer = offerOf(page);
    await offer.waitFor();
    await page.keyboard.press('Escape');
    expect(await offer.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await offer.getByRole('link').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await offer.getByRole('button').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await offer.waitFor({ state: 'detached' });
    // The page goes on from its start.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    expect(problems).toEqual([]);
    await close();
  });

  it('closes by its button, gives the focus back, and is not printed', async () => {
    const { page, close } = await visit('/diff', { locale: 'en-US' });
    const offer = offerOf(page);
    await page.emulateMedia({ media: 'print' });
    expect(await offer.count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('textarea').focus();
    await offer.getByRole('button', { name: 'No, stay' }).click();
    await offer.waitFor({ state: 'detached' });
    expect(await page.locator('textarea').evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it.each([
    ['light', { width: 1280, height: 800 }],
    ['dark', { width: 1280, height: 800 }],
    ['light', phone],
    ['dark', phone],
  ] as const)('stands in the window, moves nothing and can be read: %s, %j', async (colorScheme, viewport) => {
    const { page, close } = await visit('/attention-mask', { locale: 'en-US', colorScheme, viewport });
    await offerOf(page).waitFor();
    const { violations } = await new AxeBuilder({ page: page as never })
      .include('[role=region][lang]')
      .withTags(standards)
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const box = await offerOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(viewport.width);
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(viewport.height);
    expect(box?.height).toBeLessThan(viewport.height / 6);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBeLessThanOrEqual(0.01);
    await close();
  });

  it.each([{ width: 1280, height: 800 }, phone])(
    'never covers what has the focus, to the end of the page: %j',
    async (viewport) => {
      const { page, close } = await visit('/attention-mask', { locale: 'en-US', viewport });
      await offerOf(page).waitFor();
      const hidden = await page.evaluate(() => {
        const offer = document.querySelector('[role=region][lang]') as HTMLElement;
        const { top, bottom, left, right } = offer.getBoundingClientRect();
        const stops = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, select, input)')]
          .filter((each) => each.checkVisibility() && each.tabIndex >= 0)
          .filter((_each, index, all) => index % 7 === 0 || index > all.length - 12);
        const covered = stops.filter((each) => {
          each.focus();
          const box = each.getBoundingClientRect();
          return box.bottom > top && box.top < bottom && box.right > left && box.left < right;
        });
        return { looked: stops.length, covered: covered.map((each) => each.outerHTML.slice(0, 120)) };
      });
      expect(hidden.looked).toBeGreaterThan(20);
      expect(hidden.covered).toEqual([]);
      await close();
    },
  );
});
