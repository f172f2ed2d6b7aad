import { describe, expect, it } from 'vitest';
import { exampleTerm as term } from '@site/tests/glossary/exampleTerm';
import { termFinder, variantFinder } from './findTerms';

const terms = [
  term('action', '动作', 'action'),
  term('action-expert', '动作专家', 'action expert', { also: { zh: [], en: ['expert stack'] } }),
  term('block', '块', 'block'),
  term('kv-cache', 'KV 缓存', 'KV cache'),
  term('mask', '掩码', 'mask', { avoid: { zh: ['掩膜'], en: ['masking matrix'] } }),
  term('policy', '策略', 'policy'),
];

describe('termFinder', () => {
  const zh = termFinder(terms, 'zh-Hans');
  const en = termFinder(terms, 'en');
  const found = (uses: { id: string; start: number; end: number }[], text: string) =>
    uses.map(({ id, start, end }) => [id, text.slice(start, end)]);

  it('takes the longest name at a place', () => {
    const text = '动作专家读动作的 KV 缓存';
    expect(found(zh(text), text)).toEqual([
      ['action-expert', '动作专家'],
      ['action', '动作'],
      ['kv-cache', 'KV 缓存'],
    ]);
  });

  it('does not look for a single character, which stands in other words', () => {
    expect(zh('模块与块')).toEqual([]);
  });

  it('finds plurals, other names and any case, but no part of a word', () => {
    const text = 'Action experts, the expert stack, policies; masked, blocks, unmask, mask-free, KV\n  caches';
    expect(found(en(text), text)).toEqual([
      ['action-expert', 'Action experts'],
      ['action-expert', 'expert stack'],
      ['policy', 'policies'],
      ['block', 'blocks'],
      ['kv-cache', 'KV\n  caches'],
    ]);
  });

  it('finds nothing where there are no terms', () => {
    expect(termFinder([], 'en')('mask')).toEqual([]);
  });
});

it('variantFinder finds what a term must not be called', () => {
  const variants = (locale: 'zh-Hans' | 'en', text: string) =>
    variantFinder(terms, locale, ['another text', text])(text);
  expect(variants('zh-Hans', '注意力掩膜')).toEqual([{ id: 'mask', start: 3, end: 5 }]);
  expect(variants('en', 'the masking matrices, the Masking\nmatrix')).toEqual([{ id: 'mask', start: 26, end: 40 }]);
  expect(variants('en', 'the mask')).toEqual([]);
});
