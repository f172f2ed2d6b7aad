/** Search as a reader uses it: keyboard only, in the built site, in Chinese, English and for identifiers. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './openBrowser';

const visit = useBrowser();

/** Query → address of a page that must be the first result; where a term belongs to several, any of them. */
const queries: [string, RegExp][] = [
  ['make_att_2d_masks', /^\/attention-mask/],
  ['att_2d', /^\/attention-mask/],
  ['norm_stats.json', /^\/data-loading-pipeline/],
  ['use_reentrant', /^\/gradient-checkpointing/],
  ['自对齐', /^\/self-alignment/],
  ['去噪', /^\/(attention-mask|gradient-checkpointing|data-loading-pipeline|ttt-)/],
  ['分位数', /^\/data-loading-pipeline/],
  ['测试时训练', /^\/ttt-/],
  ['预填充', /^\/attention-mask/],
  ['前缀', /^\/(attention-mask|self-alignment)/],
  ['归一化', /^\/data-loading-pipeline/],
  ['掩码', /^\/attention-mask/],
  ['动作专家', /^\/(ttt-action-expert|attention-mask|ttt-vs-video-dit|gradient-checkpointing)/],
  ['梯度检查点', /^\/gradient-checkpointing/],
  ['gradient checkpointing', /^\/gradient-checkpointing/],
  ['dual form', /^\/ttt-/],
];

describe('search', () => {
  it.each(queries)('%s', async (query, expected) => {
    const { page, problems, close } = await visit('/');
    await page.keyboard.press('/');
    const input = page.getByRole('dialog').getByRole('combobox');
    await input.fill(query);
    const options = page.getByRole('option');
    await options.first().waitFor();
    await input.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/' || url.hash !== '');
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toMatch(expected);
    // The result is the section itself, and it is in view.
    if (hash) {
      await page.waitForFunction(
        (id) => {
          const box = document.getElementById(id)?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.top < window.innerHeight;
        },
        decodeURIComponent(hash.slice(1)),
      );
    }
    expect(await page.locator('main').innerText()).toContain(
      query.includes(' ') ? (query.split(' ')[0] as string) : query,
    );
    expect(problems).toEqual([]);
    await close();
  });

  it('is driven by the arrow keys, says what is chosen, and gives the focus back', async () => {
    const { page, close } = await visit('/attention-mask');
    const button = page.getByRole('button', { name: '搜索' });
    await button.focus();
    await page.keyboard.press('Enter');
    const input = page.getByRole('dialog').getByRole('combobox');
    await input.fill('掩码');
    await page.getByRole('option').nth(2).waitFor();
    await input.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.getByRole('option').nth(1).getAttribute('id')).toBe(active);
    expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('says when nothing is found', async () => {
    const { page, close } = await visit('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('zzzzqqqq');
    await page.getByText('没有找到').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    await close();
  });

  it('works in English', async () => {
    const { page, close } = await visit('/en');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('checkpointing');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/gradient-checkpointing/);
    await close();
  });

  /** Site, query, and what a place that it finds on a page says. */
  const otherWords: [site: string, query: string, words: RegExp][] = [
    ['/en', 'attention mask', /attention mask/i],
    ['/en', 'prefill', /prefill/i],
    ['/en', '动作专家', /action expert/i],
    ['/en', '掩膜', /mask/i],
    ['/', 'action expert', /动作专家/],
    ['/', 'quantile normalisation', /分位数/],
    ['/', '掩膜', /掩码/],
  ];

  it.each(otherWords)('on %s finds the entry of "%s" and places that use the term', async (site, query, words) => {
    const { page, problems, close } = await visit(site);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill(query);
    const options = page.getByRole('option');
    await options.first().waitFor();
    const entries = options.filter({ hasText: site === '/en' ? 'Glossary' : '术语表' });
    const names = await entries.allInnerTexts();
    expect(
      names.some((name) => words.test(name)),
      names.join('\n'),
    ).toBe(true);
    await options
      .filter({ hasNotText: site === '/en' ? 'Glossary' : '术语表' })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname !== site && url.hash !== '');
    expect(new URL(page.url()).pathname.startsWith('/en/')).toBe(site === '/en');
    expect(await page.locator('main').innerText()).toMatch(words);
    expect(problems).toEqual([]);
    await close();
  });

  it('leads to an entry of the glossary, even from the glossary while it is filtered', async () => {
    const { page, problems, close } = await visit('/glossary');
    await page.getByRole('searchbox').fill('LoRA');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('KV 缓存');
    await page.getByRole('option').filter({ hasText: '术语表' }).filter({ hasText: 'KV cache' }).first().click();
    await page.waitForURL('**/glossary#kv-cache');
    await page.waitForFunction(() => {
      const box = document.getElementById('kv-cache')?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
    });
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  it('has no axe violation while it is open', async () => {
    const { AxeBuilder } = await import('@axe-core/playwright');
    const { page, close } = await visit('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('掩码');
    await page.getByRole('option').first().waitFor();
    const { violations } = await new AxeBuilder({ page: page as never }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await close();
  });
});
