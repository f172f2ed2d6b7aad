/** What readers do with evidence: open a card, copy a proof, filter a page, paste a diff. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { parseDiff } from '../../core/diff/parseDiff';
import { related } from '../../core/evidence/related';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import { build } from '../builtSite';
import { useBrowser } from './openBrowser';

const visit = useBrowser();
const claims = JSON.parse(readFileSync(path.join(build, 'claims.json'), 'utf8')) as PublishedClaim[];
const claimOf = (page: string, fits: (claim: PublishedClaim) => boolean): PublishedClaim => {
  const found = claims.find((claim) => claim.page === page && fits(claim));
  if (!found) throw new Error(`no claim of ${page} fits`);
  return found;
};
const mask = claimOf('attention-mask', ({ citations, verdict }) => citations.length > 0 && verdict === 'refuted');
const sign = (id: string) => `[id="${id}"] [data-claim-sign]`;

describe('the card of a claim', () => {
  it('opens by keyboard, shows the proof, and Escape gives the focus back', async () => {
    const { page, problems, close } = await visit('/attention-mask');
    await page.locator(sign(mask.id)).focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card
      .getByRole('link', { name: mask.citations[0]?.path ?? '' })
      .first()
      .waitFor();
    expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    const links = await card
      .getByRole('link')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    for (const { permalink } of mask.citations) expect(links).toContain(permalink);
    expect(await card.textContent()).toContain('证据已核对');
    expect(await card.textContent()).toContain(mask.note?.reason.zh.split('`')[0]);
    expect(new URL(page.url()).hash).toBe(`#${mask.id}`);
    const { violations } = await new AxeBuilder({ page: page as never }).include('[role=dialog]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.locator(sign(mask.id)).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('copies the proof as Markdown', async () => {
    const { page, close } = await visit('/attention-mask', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator(sign(mask.id)).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '复制到 PR' }).click();
    await page.getByText('已复制 Markdown').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`[\`${mask.id}\`](`);
    for (const { permalink } of mask.citations) expect(copied.split('\n')).toContain(permalink);
    await close();
  });

  it('is a sheet from below on a phone, and stays inside the window', async () => {
    const viewport = { width: 390, height: 844 };
    const { page, problems, close } = await visit('/attention-mask', { viewport });
    await page.locator(sign(mask.id)).click();
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: '复制到 PR' }).waitFor();
    const box = await card.boundingBox();
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    expect(problems).toEqual([]);
    await close();
  });

  it('stays between the bar at the top and the end of the window, wherever the claim is', async () => {
    const { page, close } = await visit('/attention-mask');
    const ids = claims.filter((claim) => claim.page === 'attention-mask').map(({ id }) => id);
    for (const id of ids.filter((_id, index) => index % 20 === 0)) {
      for (const block of ['start', 'center', 'end'] as const) {
        await page.locator(sign(id)).evaluate((element, at) => element.scrollIntoView({ block: at }), block);
        await page.locator(sign(id)).evaluate((element) => (element as HTMLElement).click());
        await page.getByRole('dialog').getByRole('button', { name: '复制到 PR' }).waitFor();
        const box = await page.getByRole('dialog').boundingBox();
        const bar = await page.locator('nav.navbar').boundingBox();
        expect(box?.y ?? 0, `${id} ${block}`).toBeGreaterThanOrEqual(bar?.height ?? 0);
        expect((box?.y ?? 0) + (box?.height ?? 0), `${id} ${block}`).toBeLessThanOrEqual(800);
        expect(box?.height ?? 0, `${id} ${block}`).toBeGreaterThan(150);
      }
    }
    await close();
  });

  it('opens from the sentence too, and its button closes it', async () => {
    const { page, close } = await visit('/attention-mask');
    await page.locator(`[id="${mask.id}"] [data-claim-sentence]`).click({ position: { x: 5, y: 8 } });
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await close();
  });

  it('is a permalink without JavaScript, and the citations are plain links', async () => {
    const { page, close } = await visit('/attention-mask', { javaScriptEnabled: false });
    expect(await page.locator(sign(mask.id)).getAttribute('href')).toBe(`#${mask.id}`);
    const hrefs = await page
      .locator(`[id="${mask.id}"] sup a`)
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    for (const { permalink } of mask.citations) expect(hrefs).toContain(permalink);
    await close();
  });
});

describe('"is that so in upstream too?"', () => {
  const matching = claims.filter(
    ({ page, elsewhere }) => page === 'attention-mask' && elsewhere['upstream@head'] === 'absent',
  );
  const marked = '[data-match="yes"]';

  it('highlights the claims of the chosen cell, and the address keeps the choice', async () => {
    expect(matching.length).toBeGreaterThan(0);
    const { page, problems, close } = await visit('/attention-mask');
    await page.getByText('这些论断在另一个仓库里也成立吗').click();
    await page.getByRole('button', { name: `upstream@head 没有: ${matching.length}` }).click();
    await page.locator(marked).first().waitFor();
    const ids = await page.locator(marked).evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.sort()).toEqual(matching.map(({ id }) => id).sort());
    const address = new URL(page.url());
    expect(address.searchParams.get('elsewhere')).toBe('upstream@head:absent');
    await page.goto(address.href);
    await page.locator(marked).first().waitFor();
    expect(await page.locator(marked).count()).toBe(matching.length);
    await page.getByRole('button', { name: '取消筛选' }).click();
    expect(await page.locator('[data-match]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('takes a malformed choice in the address for none', async () => {
    const { page, problems, close } = await visit('/attention-mask?elsewhere=nonsense');
    expect(await page.locator('[data-match]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('"what does my diff touch?"', () => {
  const cited = mask.citations[0] as PublishedClaim['citations'][number];
  const diff = `diff --git a/${cited.path} b/${cited.path}
index ${cited.blob.slice(0, 10)}..0123456789 100644
--- a/${cited.path}
+++ b/${cited.path}
@@ -${cited.start},1 +${cited.start},1 @@
-old
+new
`;

  it.each(['/diff', '/en/diff'])('%s gives the same answer as the command line, and sends nothing', async (address) => {
    const expected = related(claims, parseDiff(diff)).claims;
    expect(expected.map(({ claim }) => claim.id)).toContain(mask.id);
    const { page, problems, close } = await visit(address);
    await page.locator('textarea').fill(diff);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
    await page.locator('form button[type=submit]').click();
    await page.locator('main section li').first().waitFor();
    const hrefs = await page
      .locator('main section a[href*="#"]:not([href^="https:"])')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('#')[1]));
    expect([...new Set(hrefs)].sort()).toEqual(expected.map(({ claim }) => claim.id).sort());
    for (const request of sent) expect(request).toBe('GET ');
    expect(problems).toEqual([]);
    await close();
  });

  it('says what is wrong with a bad diff', async () => {
    const { page, problems, close } = await visit('/en/diff');
    await page.locator('textarea').fill('this is no diff');
    await page.locator('form button[type=submit]').click();
    await page.getByText('no file header was found').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('reads a file, and refuses a huge one', async () => {
    const { page, close } = await visit('/diff');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.diff', mimeType: 'text/plain', buffer: Buffer.from(diff) });
    await page.locator('main section li').first().waitFor();
    const huge = Buffer.alloc(21_000_000, 'x');
    await page.locator('input[type=file]').setInputFiles({ name: 'b.diff', mimeType: 'text/plain', buffer: huge });
    await page.getByText('最多读 20 MB').waitFor();
    await close();
  });
});

it('the source index leads from a file to the claim', async () => {
  const { page, problems, close } = await visit('/sources');
  await page.locator('main a[href="/sources/upstream/src/openpi/models_pytorch/pi0_pytorch.py"]').click();
  await page.waitForURL('**/pi0_pytorch.py');
  await page.locator(`main a[href="/attention-mask#${mask.id}"]`).first().click();
  await page.waitForURL('**/attention-mask#*');
  await page.locator(`[id="${mask.id}"]`).waitFor();
  expect(problems).toEqual([]);
  await close();
});
