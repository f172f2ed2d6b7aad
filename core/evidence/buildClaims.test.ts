import { describe, expect, it } from 'vitest';
import { parsePage } from '../page/parsePage';
import { claimFileSchema } from '../schema/claimFile';
import { publishedClaimsSchema } from '../schema/publishedClaim';
import type { Counterpart, DriftedCitation, Standing } from '../schema/records';
import type { Site } from '../site';
import { buildClaims, summarise } from './buildClaims';
import { EvidenceProblem } from './evidenceProblem';

const [pinned, newer] = ['a'.repeat(40), 'b'.repeat(40)];
const sha256 = '0'.repeat(64);
const cite = (lines: string) => ({ source: 'fork@head', path: 'src/a.py', lines, sha256 });
const ids = ['ex.src.one', 'ex.src.two', 'ex.src.beside'];
const evidence = {
  namespace: 'ex',
  citations: Object.fromEntries(ids.map((id, index) => [id, cite(`${index + 1}-${index + 5}`)])),
  claims: {
    'ex.read': { kind: 'read', citations: ['ex.src.one', 'ex.src.two'] },
    'ex.absent': { kind: 'absent', queries: [{ source: 'fork@head', pattern: 'x', paths: ['src'] }] },
    'ex.run': { kind: 'run', golden: ['a/b'] },
    'ex.open': { kind: 'open', settle: { zh: '怎样解决', en: 'How to settle it' } },
  },
};
const text = `## 结论 {/* #summary */}

Before: :src{ex.src.beside}. :claim[句子 $x$]{ex.read} :cite{ex.src.one} :cite{ex.src.beside}

:claim[没有]{ex.absent} :cite{ex.src.two} :cite{ex.src.two}

:claim[运行]{ex.run} :claim[未决]{ex.open}
`;

interface Options {
  verified?: string[];
  standing?: Record<string, Standing>;
  queryStanding?: Standing;
  drift?: Record<string, DriftedCitation>;
  found?: number;
  base?: string;
}

function site({ verified = ids, standing = {}, queryStanding, drift, found = 0, base = pinned }: Options = {}): Site {
  const page = (file: string, body: string) => parsePage({ file, locale: 'zh-Hans', text: body });
  const value = claimFileSchema.parse(evidence);
  const elsewhereOf = (id: string): Record<string, Counterpart> => {
    const found = standing[id];
    return found ? { 'upstream@head': { standing: found, path: 'src/b.py', start: 7, end: 9 } } : {};
  };
  const record = (id: string) => ({
    ...{ commit: pinned, path: 'src/a.py', start: 1, end: 5, sha256, blob: 'c'.repeat(40), symbolStart: 1, symbolEnd: 9 },
    elsewhere: elsewhereOf(id),
  });
  const pin = { commit: pinned, date: '2025-01-01', branch: 'main', subject: 'Example' };
  const repository = (name: string) => ({
    ...{ url: `https://github.com/example/${name}`, licence: 'MIT', about: 'An example.', pins: { head: pin } },
  });
  return {
    pages: [page('docs/example.mdx', text)],
    twins: [page('i18n/en/example.mdx', ':claim[Sentence]{ex.read}')],
    sources: { fork: repository('fork'), upstream: repository('upstream') },
    lineOfPin: () => 1,
    claimFiles: new Map([['example', { file: 'evidence/claims/example.yaml', value, lineOf: () => 1 }]]),
    verification: {
      verified: '2025-01-02',
      citations: Object.fromEntries(verified.map((id) => [id, record(id)])),
      queries: {
        'ex.absent': [
          { commit: pinned, pattern: 'x', paths: ['src'], files: 3, elsewhere: queryStanding ? { 'upstream@head': queryStanding } : {} },
        ],
      },
    },
    drift: drift
      ? {
          'fork@head': {
            ...{ base, to: { rev: 'main', commit: newer, date: '2025-01-03' }, compared: '2025-01-04' },
            ...{ citations: drift, queries: { 'ex.absent#0': found } },
          },
        }
      : {},
    redirects: { folders: [], endings: [], names: {} },
    golden: new Set(),
    phases: { file: 'evidence/phases.yaml', value: [], lineOf: () => 1 },
    glossary: { file: '', value: [], lineOf: () => 1 },
    words: [],
    ownWords: { file: 'words.txt', value: [] },
    linters: { autocorrect: (words) => words, isEnglishWord: () => true },
    goldenFiles: [],
    configTable: {},
    drawings: new Set(),
    findings: [],
  };
}

const build = (options?: Options) => buildClaims(site(options), 'https://example.org/base');
const claim = (id: string, options?: Options) => {
  const found = build(options).find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const states = (options?: Options) => Object.fromEntries(build(options).map(({ id, state }) => [id, state]));

it('publishes every claim in the order of the page, in the documented form', () => {
  const claims = build({ standing: { 'ex.src.one': 'moved' }, drift: { 'ex.src.one': { status: 'gone' } } });
  expect(claims.map(({ id }) => id)).toEqual(['ex.read', 'ex.absent', 'ex.run', 'ex.open']);
  expect(publishedClaimsSchema.safeParse(claims).error).toBeUndefined();
});

it('gives both sentences, or none where it is not translated', () => {
  expect(claim('ex.read')).toMatchObject({
    text: '句子 $x$',
    textEn: 'Sentence',
    section: 'summary',
    url: 'https://example.org/base/example#ex.read',
    urlEn: 'https://example.org/base/en/example#ex.read',
  });
  expect(claim('ex.run').textEn).toBeNull();
});

it('gives citations with permalinks at the pin and the lines of their definition', () => {
  expect(claim('ex.read').citations.map(({ id, permalink, definition }) => [id, permalink, definition])).toEqual([
    ['ex.src.one', `https://github.com/example/fork/blob/${pinned}/src/a.py#L1-L5`, { start: 1, end: 9 }],
    ['ex.src.two', `https://github.com/example/fork/blob/${pinned}/src/a.py#L2-L6`, { start: 1, end: 9 }],
  ]);
});

it('puts each further citation beside the claim before it, once, and those above the first beside the first', () => {
  const beside = build().map(({ id, beside: citations }) => [id, citations.map((citation) => citation.id)]);
  expect(beside).toEqual([
    ['ex.read', ['ex.src.beside']],
    ['ex.absent', ['ex.src.two']],
    ['ex.run', []],
    ['ex.open', []],
  ]);
});

describe('state', () => {
  it('says what each claim rests on', () => {
    expect(states()).toEqual({
      'ex.read': 'verified',
      'ex.absent': 'verified',
      'ex.run': 'recorded',
      'ex.open': 'unproven',
    });
  });

  it.each<[string, DriftedCitation['status']]>([
    ['verified', 'same'],
    ['verified', 'moved'],
    ['changed', 'changed'],
    ['changed', 'gone'],
  ])('is %s where the newest lines are %s', (state, status) => {
    expect(states({ drift: { 'ex.src.two': { status } } })['ex.read']).toBe(state);
  });

  it('is changed where the query finds something at the newest commit', () => {
    expect(states({ drift: {}, found: 1 })).toMatchObject({ 'ex.read': 'verified', 'ex.absent': 'changed' });
    expect(claim('ex.absent', { drift: {}, found: 1 }).queries[0]?.found).toBe(1);
  });

  it('does not follow a report on a pin that was moved since', () => {
    const options: Options = { drift: { 'ex.src.two': { status: 'gone' } }, found: 1, base: newer };
    expect(states(options)).toEqual(states());
    expect(claim('ex.read', options).citations[1]?.newest).toBeNull();
  });

  it('is that of the claim, not of what stands beside it', () => {
    expect(states({ drift: { 'ex.src.beside': { status: 'gone' } } })['ex.read']).toBe('verified');
  });
});

describe('the other repository', () => {
  it.each<[Standing | undefined, Standing[]]>([
    [undefined, []],
    ['same', ['same', 'same']],
    ['moved', ['same', 'moved']],
    ['differs', ['moved', 'differs', 'same']],
    ['absent', ['absent', 'absent']],
    ['differs', ['absent', 'same']],
    ['differs', ['differs', 'absent']],
  ])('is %s as a whole for %j', (whole, all) => {
    expect(summarise(all)).toBe(whole);
  });

  it('is summarised for each claim, with addresses of the lines there', () => {
    const found = claim('ex.read', { standing: { 'ex.src.one': 'same', 'ex.src.two': 'moved' } });
    expect(found.elsewhere).toEqual({ 'upstream@head': 'moved' });
    expect(found.citations[0]?.elsewhere).toEqual({
      'upstream@head': {
        standing: 'same',
        permalink: `https://github.com/example/upstream/blob/${pinned}/src/b.py#L7-L9`,
      },
    });
  });

  it('counts queries too', () => {
    expect(claim('ex.absent', { queryStanding: 'differs' }).elsewhere).toEqual({ 'upstream@head': 'differs' });
  });
});

it('refuses evidence that was never verified, and says what to run', () => {
  expect(() => build({ verified: ['ex.src.one', 'ex.src.beside'] })).toThrow(EvidenceProblem);
  expect(() => build({ verified: ['ex.src.one', 'ex.src.beside'] })).toThrow(/ex\.src\.two .*npm run evidence -- verify/);
});
