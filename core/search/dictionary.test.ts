import { describe, expect, it } from 'vitest';
import { exampleTerm as term } from '@site/tests/glossary/exampleTerm';
import { inTerms, searchDictionary } from './dictionary';

const terms = [
  term('attention-mask', '注意力掩码', 'attention mask'),
  term('mask', '掩码', 'mask', { avoid: { zh: ['掩膜'], en: [] } }),
  term('ttt', '测试时训练', 'test-time training', { also: { zh: [], en: ['TTT'] } }),
];
const zh = searchDictionary(terms, 'zh-Hans');
const en = searchDictionary(terms, 'en');

describe('inTerms', () => {
  it.each([
    ['attention mask', '注意力掩码'],
    ['the Mask of', 'the  掩码  of'],
    ['掩膜', '掩码'],
    ['test-time training', '测试时训练'],
  ])('Chinese: %s → %s', (query, result) => {
    expect(inTerms(query, zh)).toBe(result);
  });

  it.each([
    ['注意力掩码', 'attention mask'],
    ['TTT', 'test-time training'],
  ])('English: %s → %s', (query, result) => {
    expect(inTerms(query, en)).toBe(result);
  });

  it('leaves what has no other name, and parts of words', () => {
    expect(inTerms('掩码', zh)).toBeUndefined();
    expect(inTerms('make_att_2d_masks unmask', zh)).toBeUndefined();
    expect(inTerms('', zh)).toBeUndefined();
  });
});
