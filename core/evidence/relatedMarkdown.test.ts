import { describe, expect, it } from 'vitest';
import type { PublishedClaim } from '../schema/publishedClaim';
import { exampleCitation, exampleClaim } from '../../tests/evidence/exampleClaim';
import type { Match, Related } from './related';
import { relatedMarkdown } from './relatedMarkdown';

const lines: Match = { level: 'lines', path: 'src/a.py', citation: exampleCitation(), beside: false };
const byPath: Match = { ...lines, level: 'path' };
const query: Match = {
  level: 'query',
  path: 'src/t.py',
  query: { source: 'fork@head', commit: 'c'.repeat(40), pattern: 'set_epoch', paths: ['src'], found: 0 },
  beside: false,
};
const answer = (claims: [PublishedClaim, Match[]][], notes: Related['notes'] = []): Related => ({
  files: [{ path: 'src/a.py', change: 'modified', base: 'cited' }],
  claims: claims.map(([claim, matches]) => ({ claim, matches })),
  pages: [...new Set(claims.map(([{ page }]) => page))],
  explorers: [],
  notes,
});
const many = (count: number, match: Match) =>
  answer(Array.from({ length: count }, (_, index) => [exampleClaim(`ex.n${index}`), [match]]));

it('says when nothing is concerned, with its notes', () => {
  expect(relatedMarkdown(answer([], [{ en: 'A note.', zh: '说明。' }]), 'en')).toBe(
    '### Analyses that rest on this change\n\nNo claim rests on what this diff touches.\n\n> A note.',
  );
});

it('lists a claim as a box to tick, with permalinks and the reason', () => {
  const text = relatedMarkdown(answer([[exampleClaim('ex.one'), [lines]]]), 'en', () => 'The title');
  expect(text).toContain('1 claim on 1 page; 1 file in the diff.');
  expect(text).toContain('\n**The title**\n');
  expect(text).toContain(
    '- [ ] Sentence ex.one ([`ex.one`](https://example.org/en/example#ex.one)) — cited lines edited: [`src/a.py:10-12`](https://github.com/example/fork/blob/c/src/a.py#L10-L12)',
  );
});

it('lists the explorer of a page once, after its claims', () => {
  const explorers = [{ page: 'example', url: 'https://example.org/example#explorer', urlEn: 'https://example.org/en/example#explorer' }];
  const claims = answer([
    [exampleClaim('ex.one', { explorer: true }), [lines]],
    [exampleClaim('ex.two', { explorer: true }), [byPath]],
  ]);
  const text = relatedMarkdown({ ...claims, explorers }, 'en');
  expect(text.split('https://example.org/en/example#explorer')).toHaveLength(2);
  expect(text.indexOf('#explorer')).toBeGreaterThan(text.indexOf('#ex.one'));
});

it('speaks Chinese and links to the Chinese page', () => {
  const text = relatedMarkdown(answer([[exampleClaim('ex.one'), [lines]]]), 'zh-Hans');
  expect(text).toContain('### 依赖这一改动的分析');
  expect(text).toContain('- [ ] 句子 ex.one ([`ex.one`](https://example.org/example#ex.one)) — 所引的行被修改');
});

it('takes the Chinese sentence where there is no English one', () => {
  const text = relatedMarkdown(answer([[exampleClaim('ex.one', { textEn: null }), [lines]]]), 'en');
  expect(text).toContain('- [ ] 句子 ex.one');
});

it('names the query that an added line meets', () => {
  const text = relatedMarkdown(answer([[exampleClaim('ex.one'), [query]]]), 'en');
  expect(text).toContain('adds what the claim says is absent: `set_epoch` in `src/t.py`');
});

it('says what is cited beside the claim only', () => {
  const text = relatedMarkdown(answer([[exampleClaim('ex.one'), [{ ...lines, beside: true }]]]), 'en');
  expect(text).toContain('cited lines edited (cited beside the claim): ');
});

it('gives each reason once, and three at most', () => {
  const matches = [10, 10, 20, 30, 40].map((start) => ({ ...lines, citation: exampleCitation({ start, end: start + 1 }) }));
  const text = relatedMarkdown(answer([[exampleClaim('ex.one'), matches]]), 'en');
  expect(text.match(/src\/a\.py:\d+-\d+/g)).toEqual(['src/a.py:10-11', 'src/a.py:20-21', 'src/a.py:30-31']);
});

it('folds what is related by path alone behind the rest', () => {
  const text = relatedMarkdown(
    answer([
      [exampleClaim('ex.one'), [lines]],
      [exampleClaim('ex.two'), [byPath]],
    ]),
    'en',
  );
  expect(text.indexOf('`ex.one`')).toBeLessThan(text.indexOf('<details><summary>1 more by path alone</summary>'));
  expect(text.indexOf('<details>')).toBeLessThan(text.indexOf('`ex.two`'));
  expect(text.endsWith('</details>')).toBe(true);
});

describe('above the length of a comment', () => {
  it.each<[string, Match]>([
    ['precise', lines],
    ['by path', byPath],
  ])('leaves claims out and counts them: %s', (_, match) => {
    const text = relatedMarkdown(many(1000, match), 'en');
    const listed = text.split('\n').filter((row) => row.startsWith('- [ ]')).length;
    expect(text.length).toBeLessThan(65_536);
    expect(listed).toBeGreaterThan(100);
    expect(text).toContain(`\n${1000 - listed} more claims are left out`);
  });

  it('closes only the fold that it opened', () => {
    const claims = many(1000, lines).claims.map(({ claim, matches }): [PublishedClaim, Match[]] => [claim, matches]);
    const text = relatedMarkdown(answer([...claims, [exampleClaim('ex.last'), [byPath]]]), 'en');
    expect(text.match(/<\/details>/g)?.length).toBe(text.match(/<details>/g)?.length);
  });
});
