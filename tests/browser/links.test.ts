/** The addresses that others hold: old names, claims, sections, the map. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expandRedirects, redirectsSchema } from '../../core/schema/redirects';
import { folders, readYaml } from '../../io/readSite';
import { root } from '../builtSite';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const redirects = expandRedirects(
  readYaml(root, folders.redirects, redirectsSchema).value ?? { folders: [], endings: [], names: {} },
);

it.each(redirects)('$from leads to $to', async ({ from, to }) => {
  const { page, close } = await visit(from);
  await page.waitForURL((url) => url.pathname === to);
  expect(new URL(page.url()).pathname).toBe(to);
  await close();
});

it('a link to a claim opens at the claim and marks it', async () => {
  const opened = await visit('/attention-mask');
  const id = (await opened.page.locator('main [data-kind][id]').nth(12).getAttribute('id')) ?? '';
  await opened.close();
  expect(id).toMatch(/^mask\./);
  const { page, close } = await visit(`/attention-mask#${id}`);
  const claim = page.locator(`[id="${id}"]`);
  expect(await claim.evaluate((element) => element.matches(':target'))).toBe(true);
  const top = await claim.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(800);
  await close();
});

it('the map on the index leads to the sections that explain its boxes', async () => {
  const { page, close } = await visit('/');
  const links = page.locator('#map-pipeline svg a');
  expect(await links.count()).toBeGreaterThanOrEqual(8);
  const target = (await links.first().getAttribute('xlink:href')) ?? (await links.first().getAttribute('href')) ?? '';
  await links.first().click();
  await page.waitForURL((url) => target.startsWith(url.pathname) && url.pathname !== '/');
  await close();
});

it('a move inside the site brings the drawings along, without a shift and without a problem', async () => {
  const { page, problems, close } = await visit('/');
  // The drawings wait until their empty places have been measured.
  let release = () => {};
  const measured = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/diagrams/*.svg', async (route) => {
    await measured;
    await route.continue();
  });
  await page.locator('main').getByRole('link', { name: '注意力掩码', exact: true }).first().click();
  await page.waitForURL('**/attention-mask');
  const figure = page.locator('#mask-training-pipeline');
  await figure.waitFor();
  expect(await figure.locator('svg').count()).toBe(0);
  const before = await figure.boundingBox();
  release();
  await figure.locator('svg').waitFor();
  const after = await figure.boundingBox();
  expect(after?.height).toBe(before?.height);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main figure')].every((each) => each.querySelector('svg')),
  );
  expect(await page.locator('main figure').count()).toBeGreaterThanOrEqual(3);
  expect(problems).toEqual([]);
  await close();
});

it('a move inside the site sets the formulas as the server does', async () => {
  const formulas = (page: Page) =>
    page.locator('main .katex-html').evaluateAll((all) => all.map((each) => each.outerHTML).sort());
  const { page, problems, close } = await visit('/attention-mask');
  const served = await formulas(page);
  await page.goto(new URL('/', page.url()).href);
  await page.locator('main').getByRole('link', { name: '注意力掩码', exact: true }).first().click();
  await page.waitForURL('**/attention-mask');
  await page.waitForFunction((count) => document.querySelectorAll('main .katex-html').length === count, served.length);
  expect(served.length).toBeGreaterThan(50);
  expect(await formulas(page)).toEqual(served);
  expect(problems).toEqual([]);
  await close();
});

it('a diagram opens large, and Escape closes it', async () => {
  const { page, problems, close } = await visit('/attention-mask');
  const button = page.getByRole('button', { name: /^放大图/ }).first();
  await button.click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.locator('svg').count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
  await close();
});
