import { describe, expect, it } from 'vitest';
import { identifierParts, tokenize, tokenizeQuery } from './tokenize';

describe('tokenize', () => {
  it.each([
    ['make_att_2d_masks', ['make_att_2d_masks', 'att_2d', 'att_2d_masks', 'masks']],
    ['norm_stats.json', ['norm_stats.json', 'norm_stats', 'json']],
    ['PaliGemmaWithExpertModel', ['paligemmawithexpertmodel', 'gemma', 'with_expert']],
    ['use_reentrant=False', ['use_reentrant', 'reentrant', 'false']],
    ['自对齐', ['自', '自对', '对齐']],
    ['前缀（prefix）', ['前缀', 'prefix']],
  ])('%s gives at least %j', (text, terms) => {
    expect(tokenize(text)).toEqual(expect.arrayContaining(terms));
  });

  it('reads full-width letters as their ordinary forms', () => {
    expect(tokenize('ＫＶ')).toContain('kv');
  });

  it('finds nothing in punctuation', () => {
    expect(tokenize('，。！ …')).toEqual([]);
  });
});

describe('tokenizeQuery', () => {
  it('asks for the pairs of a Chinese word, so that the characters must stand together', () => {
    expect(tokenizeQuery('测试时训练')).toEqual(['测试', '试时', '时训', '训练']);
  });

  it('asks for a single character by itself', () => {
    expect(tokenizeQuery('掩')).toEqual(['掩']);
  });

  it('asks for an identifier whole', () => {
    expect(tokenizeQuery('Att_2D')).toEqual(['att_2d']);
  });
});

it('identifierParts splits at case, digits stay with their letters', () => {
  expect(identifierParts('KVCache')).toEqual(['kv', 'cache']);
  expect(identifierParts('modeling_gemma.py')).toEqual(['modeling', 'gemma', 'py']);
});
