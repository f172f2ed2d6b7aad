/** Claims and diffs for the tests of the action. */
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import { exampleCitation, exampleClaim } from '../../tests/evidence/exampleClaim';

const blob = 'abcdef0123456789abcdef0123456789abcdef01';
const commit = '7a75ac2e40ffbf9b4bf107fb7fd95869e546d8b8';

const citation = (path: string, start: number, end: number, source = 'fork@head') =>
  exampleCitation({
    ...{ id: 'mask.src.example', source, commit, path, symbol: 'make_att_2d_masks', start, end, blob },
    repo: 'https://github.com/example/openpi',
    permalink: `https://github.com/example/openpi/blob/${commit}/${path}#L${start}-L${end}`,
    definition: { start: 1, end: 40 },
  });

export const claim = (id: string, values: Partial<PublishedClaim>): PublishedClaim =>
  exampleClaim(id, {
    page: 'attention-mask',
    url: `https://analyses.example/attention-mask#${id}`,
    urlEn: `https://analyses.example/en/attention-mask#${id}`,
    text: `中文句子 ${id}`,
    textEn: `English sentence ${id}`,
    ...values,
  });

export const exampleClaims: PublishedClaim[] = [
  claim('mask.lines', { citations: [citation('src/mask.py', 10, 12)] }),
  claim('mask.upstream', { citations: [citation('src/mask.py', 10, 12, 'upstream@head')] }),
  claim('loader.lines', { page: 'data-loading-pipeline', citations: [citation('src/loader.py', 3, 4)] }),
  claim('mask.absent', {
    kind: 'absent',
    queries: [{ source: 'fork@head', commit, pattern: 'detach\\(', paths: ['src'], found: 0 }],
  }),
];

/** A diff that replaces one line, of the version that the claims cite. */
export const diffOf = (path: string, line: number, added = 'new'): string =>
  [
    `diff --git a/${path} b/${path}`,
    `index ${blob.slice(0, 10)}..1234567890 100644`,
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${line} +${line} @@`,
    '-old',
    `+${added}`,
    '',
  ].join('\n');
