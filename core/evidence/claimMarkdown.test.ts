import { expect, it } from 'vitest';
import type { PublishedClaim } from '../schema/publishedClaim';
import { claimMarkdown, queryCommand } from './claimMarkdown';

const commit = '0123456789'.repeat(4);
const claim = {
  id: 'ex.fact.one',
  url: 'https://example.org/example#ex.fact.one',
  urlEn: 'https://example.org/en/example#ex.fact.one',
  text: '键 $c_j$ 早于 @someone',
  textEn: null,
  citations: [
    { path: 'src/a.py', start: 3, end: 9, symbol: 'A.b', source: 'fork@head', commit, permalink: 'https://example.org/a#L3-L9' },
    { path: 'src/b.py', start: 4, end: 4, symbol: null, source: 'fork@head', commit, permalink: 'https://example.org/b#L4' },
  ],
  queries: [{ source: 'fork@head', commit, pattern: "it's", paths: ['src', '*.py'] }],
  golden: ['example/case-1'],
} as unknown as PublishedClaim;
const labels = { kind: 'read', state: 'verified', verdict: 'refuted' };

it('gives the sentence, its address, its state and all of its proof', () => {
  expect(claimMarkdown(claim, 'zh-Hans', labels)).toBe(`> 键 $\`c_j\`$ 早于 @\u200bsomeone

[\`ex.fact.one\`](https://example.org/example#ex.fact.one) · read · refuted · verified

\`src/a.py:3-9\` \`A.b\` @ fork@head (0123456):
https://example.org/a#L3-L9

\`src/b.py:4\` @ fork@head (0123456):
https://example.org/b#L4

fork@head: \`git grep -nE 'it'\\''s' 0123456 -- src '*.py'\` ∅

\`example/case-1\``);
});

it('speaks the language of the reader', () => {
  const english = claimMarkdown({ ...claim, textEn: 'A key' }, 'en', { ...labels, verdict: null });
  expect(english).toContain('> A key\n');
  expect(english).toContain('(https://example.org/en/example#ex.fact.one) · read · verified\n');
});

it('leaves plain paths of a command alone', () => {
  expect(queryCommand('a|b', commit, ['src', 'scripts'])).toBe("git grep -nE 'a|b' 0123456 -- src scripts");
});
