/** Search over the real pages: a reader finds the places of a term by any of its names, in either language. */
import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { loadSearchIndex, type SearchData } from '../../core/search/searchIndex';
import { readSite } from '../../io/readSite';
import search from '.';

const siteDir = path.resolve(__dirname, '../..');
const terms = readSite(siteDir).glossary.value;
/** As many as the search shows. */
const shown = 12;

async function indexOf(currentLocale: 'zh-Hans' | 'en') {
  const data = await search({ siteDir, i18n: { currentLocale } } as LoadContext).loadContent?.();
  // The browser gets it as JSON.
  return loadSearchIndex(JSON.parse(JSON.stringify(data)) as SearchData);
}
const indices = { 'zh-Hans': await indexOf('zh-Hans'), en: await indexOf('en') };

/** What is found in pages, with its words. */
const places = (locale: keyof typeof indices, query: string) =>
  indices[locale].search(query).filter((hit) => !hit.path.startsWith('/glossary#'));

it.each([
  ['en', 'attention mask', '/attention-mask', /attention mask/i],
  ['en', 'prefill', '/attention-mask', /prefill/i],
  ['en', '动作专家', '/ttt-', /action expert/i],
  ['en', '掩膜', '/attention-mask', /mask/i],
  ['en', '分位数归一化', '/data-loading-pipeline', /quantile/i],
  ['zh-Hans', 'action expert', '/ttt-', /动作专家/],
  ['zh-Hans', 'quantile normalisation', '/data-loading-pipeline', /分位数/],
  ['zh-Hans', '掩膜', '/attention-mask', /掩码/],
] as const)('%s: %s leads to a place of %s', (locale, query, page, words) => {
  const [first, ...more] = places(locale, query);
  expect(first?.path.startsWith(page), first?.path).toBe(true);
  expect(`${first?.page}\n${first?.title}\n${first?.text}`).toMatch(words);
  expect(more.length).toBeGreaterThan(2);
});

it.each(['zh-Hans', 'en'] as const)('%s: every term is among the results of its name in either language', (locale) => {
  expect(terms.length).toBeGreaterThanOrEqual(80);
  for (const { id, zh, en } of terms) {
    for (const name of [zh, en]) {
      const found = indices[locale].search(name).slice(0, shown);
      expect(
        found.map((hit) => hit.path),
        name,
      ).toContain(`/glossary#${id}`);
    }
  }
});

describe('a query of several words', () => {
  it('finds no place that holds one of them only, whatever the others are called here', () => {
    const found = places('zh-Hans', 'action expert');
    expect(found.length).toBeGreaterThan(10);
    for (const { path: place, page, title, text } of found) {
      const all = `${page}\n${title}\n${text}`.toLowerCase();
      // A word of a query may be misspelt, or the beginning of one; that is not what is looked at here.
      const holdsBoth = /act/.test(all) && /exp/.test(all);
      expect(holdsBoth || /动作/.test(all), place).toBe(true);
    }
  });
});
