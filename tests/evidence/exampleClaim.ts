/** A published claim with every field, for tests: they name only what they are about. */
import type { PublishedCitation, PublishedClaim } from '../../core/schema/publishedClaim';

export const blob = (digit: string): string => digit.repeat(40);

export function exampleCitation(fields: Partial<PublishedCitation> = {}): PublishedCitation {
  return {
    id: 'ex.src.a',
    source: 'fork@head',
    repo: 'https://github.com/example/fork',
    commit: blob('c'),
    path: 'src/a.py',
    symbol: 'f',
    start: 10,
    end: 12,
    sha256: '0'.repeat(64),
    permalink: 'https://github.com/example/fork/blob/c/src/a.py#L10-L12',
    blob: blob('1'),
    definition: { start: 8, end: 20 },
    newest: null,
    elsewhere: {},
    ...fields,
  };
}

export function exampleClaim(id: string, fields: Partial<PublishedClaim> = {}): PublishedClaim {
  return {
    id,
    page: 'example',
    section: 'summary',
    url: `https://example.org/example#${id}`,
    urlEn: `https://example.org/en/example#${id}`,
    text: `句子 ${id}`,
    textEn: `Sentence ${id}`,
    kind: 'read',
    verdict: null,
    note: null,
    defect: null,
    settle: null,
    golden: [],
    queries: [],
    citations: [],
    beside: [],
    elsewhere: {},
    explorer: false,
    state: 'verified',
    verified: '2025-01-02',
    ...fields,
  };
}
