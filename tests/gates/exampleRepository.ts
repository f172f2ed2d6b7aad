/** A complete small repository that every gate accepts, written to a folder of its own; tests break one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parsePage } from '../../core/page/parsePage';
import { confirmSections } from '../../core/translation/confirm';
import { drawingName } from '../../core/diagrams/drawingName';
import { checkSite } from '../../core/rules/rules';
import { sourcesSchema } from '../../core/schema/sources';
import { readSite } from '../../io/readSite';
import { parse } from 'yaml';

export type Files = Record<string, string>;

const commit = 'a'.repeat(39) + '1';
const sources = `
fork:
  url: https://github.com/example/fork
  licence: MIT
  about: An example.
  pins:
    head: { commit: ${commit}, date: 2025-01-01, branch: main, subject: Example }
`;

export const page = 'docs/example.mdx';
export const twin = 'i18n/en/docusaurus-plugin-content-docs/current/example.mdx';
export const claimFile = 'evidence/claims/example.yaml';
export const goldenFile = 'evidence/golden/example.golden.json';
export const phases = 'evidence/phases.yaml';
export const glossary = 'evidence/glossary.yaml';
export const messages = 'src/explorers/example/messages.json';
export const words = 'i18n/en/words.txt';
export const record = 'evidence/verification.json';

const frontMatter = (extra: string) => `---
title: Example
description: A description of the example page that is long enough for a search engine.
slug: /example
kind: analysis
group: data
created: 2025-01-01
verified: 2025-01-02
pins: [fork@head]
keyFinding: The example works in every case.
abstract: The abstract of the example page says in one paragraph what it is about and why it exists.
readIf:
  - see an example
  - test the gates
${extra}---
`;

const graph = (id: string) => `flowchart TD\n  a["${id}"] --> b["end"]`;
const diagram = (id: string) => `\`\`\`mermaid id=ex-${id} caption="Diagram ${id}"\n${graph(id)}\n\`\`\`\n`;
const claimIds = Array.from({ length: 25 }, (_, index) => `ex.fact.n${index + 1}`);

const pageText = `${frontMatter('')}
## 结论 {/* #summary */}

- ${claimIds.map((id) => `:claim[句子 $x$ 关于 \`code\`]{${id}}`).join(' ')}

$$
y = x
$$

$$
z = x
$$

${diagram('one')}
${diagram('two')}
${diagram('three')}

See :cite{ex.src.lines} and :commit[fork@head].

\`\`\`bash
git show {{fork@head}}
\`\`\`

## 探索器 {/* #explorer */}

::explorer

## 陷阱 {/* #traps */}

| 列 | 值 |
| --- | --- |
| [结论](#summary) | \`true\` |

## 核对 {/* #earlier-notes */}

:verdict{refuted}

## 验证 {/* #verify */}

Text.

## 未决 {/* #open-questions */}

Text.
`;

const golden = {
  meta: { format: 1, subject: 'example', source: ['fork@1234567 src/a.py f'], tolerance: 0 },
  cases: [
    { id: 'case-1', fn: 'mask.positionIds', input: { padMasks: [[1, 0, 1]] }, output: { positionIds: [[0, 0, 1]] } },
  ],
};

const phasesText = `- id: '1'
  title: { zh: 阶段, en: Phase }
  plan: { week: 1, priority: P0 }
  deliverables:
    - id: part
      section: '1.1'
      title: { zh: 部分, en: Part }
      state: landed
      form: asPlanned
      commits: [fork@head]
      claims: [ex.fact.n2]
`;

const glossaryText = `- id: sentence
  zh: 句子
  en: sentence
  avoid: { zh: [语句], en: [phrase] }
  definition:
    zh: 一句话，有主语，有谓语，可以单独读。
    en: Words that say something and can be read alone.
  code: [ex.src.lines]
`;

const sha256 = '0'.repeat(64);

/** What the evidence tool would have written. */
const verification = {
  verified: '2025-01-02',
  citations: {
    'ex.src.lines': {
      ...{ commit, path: 'src/a.py', start: 1, end: 2, symbol: 'f', sha256 },
      ...{ blob: 'b'.repeat(40), symbolStart: 1, symbolEnd: 2, elsewhere: {} },
    },
  },
  queries: {},
};

export function exampleRepository(): Files {
  const parsedSources = sourcesSchema.parse(parse(sources));
  const drawings = ['one', 'two', 'three'].map((id) => drawingName(`ex-${id}`, graph(id), parsedSources));
  return {
    'evidence/sources.yaml': sources,
    'evidence/redirects.yaml': 'folders: [/]\nendings: [""]\nnames:\n  old_example: example\n',
    [goldenFile]: JSON.stringify(golden, null, 1),
    'evidence/golden/observations.json': '[{"id":"seen"}]',
    'evidence/golden/config-table.json': '{"meta":{},"fork@1234567":[{"name":"example"}]}',
    [phases]: phasesText,
    [glossary]: glossaryText,
    [messages]: '{ "title": "例子" }\n',
    [claimFile]: `namespace: ex
explorer: { claims: [ex.fact.n1] }
citations:
  ex.src.lines: { source: fork@head, path: src/a.py, symbol: f, lines: 1-2, sha256: '${sha256}' }
claims:
${claimIds.map((id) => `  ${id}: { kind: run, citations: [ex.src.lines], golden: [example/case-1] }`).join('\n')}
`,
    [record]: JSON.stringify(verification),
    [page]: pageText,
    [twin]: frontMatter('translation: pending\n'),
    ...Object.fromEntries(
      drawings.flatMap((name) => [
        [`static/diagrams/${name}.svg`, '<svg/>'],
        [`static/diagrams/${name}.json`, '{}'],
      ]),
    ),
  };
}

const translations: [RegExp, string][] = [
  [/结论/g, 'Summary'],
  [/句子 \$x\$ 关于/g, 'A sentence $x$ about'],
  [/探索器/g, 'Explorer'],
  [/陷阱/g, 'Traps'],
  [/列 \| 值/g, 'Column | Value'],
  [/核对/g, 'The note'],
  [/验证/g, 'Verify'],
  [/未决/g, 'Open'],
];

/** The same with an English text, confirmed section by section. */
export function translatedRepository(): Files {
  const files = exampleRepository();
  const english = translations.reduce((text, [from, to]) => text.replace(from, to), files[page] as string);
  const original = parsePage({ file: page, locale: 'zh-Hans', text: files[page] as string });
  const translation = parsePage({ file: twin, locale: 'en', text: english });
  files[twin] = confirmSections({ page: original, twin: translation }, english).text;
  return files;
}

/** Writes the files to a folder of their own, hands it over, and removes it. */
export async function inRepository<T>(files: Files, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'example-repository-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const checkRepository = (files: Files) => inRepository(files, (root) => checkSite(readSite(root)));

/** Line (1-based) of the first occurrence, so that tests name the text and not a number that an edit would move. */
export const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
