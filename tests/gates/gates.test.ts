/** Every gate rejects an input that it exists to reject, at the right place, and nothing else complains. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../core/rules/rules';
import {
  checkRepository,
  claimFile,
  exampleRepository,
  goldenFile,
  lineOf,
  page,
  phases,
  record,
  twin,
  type Files,
} from './exampleRepository';

interface Case {
  name: string;
  rule: string;
  file: string;
  /** Text whose line the finding must name, in the broken file; absent where it concerns the whole file. */
  at?: string;
  /** Further rules that the same mistake necessarily breaks. */
  also?: string[];
  break(files: Files): void;
}

const replace = (files: Files, file: string, from: string, to: string) => {
  const text = files[file] as string;
  expect(text, `the example must contain ${from}`).toContain(from);
  // A function, because `$$` in a replacement text means one dollar sign.
  files[file] = text.replace(from, () => to);
};

const open = '{ kind: open, settle: { zh: 怎样解决, en: How to settle it } }';
const sha256 = '0'.repeat(64);

const cases: Case[] = [
  {
    name: 'unknown front-matter key',
    rule: 'page/front-matter',
    file: page,
    at: 'colour:',
    also: ['i18n/twin', 'page/shape', 'rule/nothing-checked'],
    break: (f) => replace(f, page, 'kind: analysis\n', 'kind: analysis\ncolour: red\n'),
  },
  {
    name: 'missing description',
    rule: 'page/front-matter',
    file: page,
    at: 'title:',
    also: ['i18n/twin', 'page/shape', 'rule/nothing-checked'],
    break: (f) => replace(f, page, /description:.*\n/.exec(f[page] as string)?.[0] ?? '', ''),
  },
  {
    name: 'slug that is not the file name',
    rule: 'page/front-matter',
    file: page,
    at: 'slug:',
    also: ['i18n/twin'],
    break: (f) => replace(f, page, 'slug: /example', 'slug: /other'),
  },
  {
    name: 'MDX that does not parse',
    rule: 'page/syntax',
    file: page,
    at: '{ broken',
    also: ['claim/unused', 'cite/unused', 'diagram/orphan', 'i18n/twin', 'page/shape', 'rule/nothing-checked'],
    break: (f) => replace(f, page, '## 验证', 'Text { broken\n\n## 验证'),
  },
  {
    name: 'heading without id',
    rule: 'page/heading-id',
    file: page,
    at: '## 又一节',
    break: (f) => replace(f, page, '## 验证', '## 又一节\n\n## 验证'),
  },
  {
    name: 'heading id that is not ASCII',
    rule: 'page/heading-id',
    file: page,
    at: '## 又一节',
    break: (f) => replace(f, page, '## 验证', '## 又一节 {/* #又一节 */}\n\n## 验证'),
  },
  {
    name: 'two headings with one id',
    rule: 'page/heading-id',
    file: page,
    at: '## 又一节',
    break: (f) => replace(f, page, '## 未决', '## 又一节 {/* #verify */}\n\n## 未决'),
  },
  {
    name: 'missing section',
    rule: 'page/shape',
    file: page,
    break: (f) => replace(f, page, '## 陷阱 {/* #traps */}', '## 陷阱 {/* #pitfalls */}'),
  },
  {
    name: 'summary of eleven lines',
    rule: 'page/shape',
    file: page,
    at: '## 结论',
    break: (f) => replace(f, page, '\n$$\ny = x', `${'- line\n'.repeat(8)}\n$$\ny = x`),
  },
  {
    name: 'too few claims',
    rule: 'page/shape',
    file: page,
    break: (f) => {
      replace(f, page, ':claim[句子 $x$ 关于 `code`]{ex.fact.n25}', '');
      replace(f, claimFile, '  ex.fact.n25: { kind: run, citations: [ex.src.lines], golden: [example/case-1] }\n', '');
    },
  },
  {
    name: 'emphasis that Markdown does not see',
    rule: 'page/stray-markup',
    file: page,
    at: '是**「',
    break: (f) => replace(f, page, '## 验证', '这是**「强调」**的字\n\n## 验证'),
  },
  {
    name: 'malformed claim id',
    rule: 'claim/malformed',
    file: page,
    at: '{Bad.Id}',
    break: (f) => replace(f, page, '## 验证', ':claim[句子]{Bad.Id}\n\n## 验证'),
  },
  {
    name: 'claim without entry',
    rule: 'claim/unknown',
    file: page,
    at: '{ex.fact.unknown}',
    break: (f) => replace(f, page, '## 验证', ':claim[句子]{ex.fact.unknown}\n\n## 验证'),
  },
  {
    name: 'claim marked twice',
    rule: 'claim/duplicate',
    file: page,
    at: ':claim[又]',
    break: (f) => replace(f, page, '## 验证', ':claim[又]{ex.fact.n1}\n\n## 验证'),
  },
  {
    name: 'claim without sentence',
    rule: 'claim/empty',
    file: page,
    at: ':claim[]',
    break: (f) => {
      replace(f, page, '## 验证', ':claim[]{ex.fact.extra}\n\n## 验证');
      f[claimFile] += `  ex.fact.extra: ${open}\n`;
    },
  },
  {
    name: 'claim in the data that no page marks',
    rule: 'claim/unused',
    file: claimFile,
    at: 'ex.fact.extra',
    break: (f) => {
      f[claimFile] += `  ex.fact.extra: ${open}\n`;
    },
  },
  {
    name: 'citation that nothing uses',
    rule: 'cite/unused',
    file: claimFile,
    at: 'ex.src.extra',
    also: ['evidence/unverified'],
    break: (f) =>
      replace(
        f,
        claimFile,
        'claims:\n',
        `  ex.src.extra: { source: fork@head, path: a.py, lines: 1-1, sha256: '${sha256}' }\nclaims:\n`,
      ),
  },
  {
    name: 'citation without entry',
    rule: 'cite/unknown',
    file: page,
    at: ':cite{ex.src.unknown}',
    break: (f) => replace(f, page, '## 验证', ':cite{ex.src.unknown}\n\n## 验证'),
  },
  {
    name: 'malformed citation id',
    rule: 'cite/malformed',
    file: page,
    at: ':cite{nonsense}',
    break: (f) => replace(f, page, '## 验证', ':cite{nonsense}\n\n## 验证'),
  },
  {
    name: 'claim that cites an unknown id',
    rule: 'cite/unknown',
    file: claimFile,
    at: 'ex.fact.n1:',
    break: (f) =>
      replace(
        f,
        claimFile,
        'ex.fact.n1: { kind: run, citations: [ex.src.lines]',
        'ex.fact.n1: { kind: run, citations: [ex.src.none]',
      ),
  },
  {
    name: 'id outside the namespace',
    rule: 'claim/namespace',
    file: claimFile,
    at: 'other.fact.x',
    break: (f) => {
      replace(f, page, '## 验证', ':claim[句子]{other.fact.x}\n\n## 验证');
      f[claimFile] += `  other.fact.x: ${open}\n`;
    },
  },
  {
    name: 'claim file without page',
    rule: 'claim/unused',
    file: 'evidence/claims/nobody.yaml',
    break: (f) => {
      f['evidence/claims/nobody.yaml'] = 'namespace: nobody\n';
    },
  },
  {
    name: 'unknown verdict',
    rule: 'claim/verdict',
    file: page,
    at: ':verdict{wrong}',
    break: (f) => replace(f, page, ':verdict{refuted}', ':verdict{wrong}'),
  },
  {
    name: 'kind without its evidence',
    rule: 'evidence/schema',
    file: claimFile,
    at: 'ex.fact.n1:',
    also: ['claim/unknown', 'evidence/phases', 'evidence/unverified', 'rule/nothing-checked'],
    break: (f) => replace(f, claimFile, 'ex.fact.n1: { kind: run', 'ex.fact.n1: { kind: absent'),
  },
  {
    name: 'lines that run backwards',
    rule: 'evidence/schema',
    file: claimFile,
    at: 'ex.src.lines:',
    also: ['claim/unknown', 'evidence/phases', 'evidence/unverified', 'rule/nothing-checked'],
    break: (f) => replace(f, claimFile, 'lines: 1-2', 'lines: 9-2'),
  },
  {
    name: 'citation that was never verified',
    rule: 'evidence/unverified',
    file: claimFile,
    at: 'ex.src.lines:',
    break: (f) => {
      delete f[record];
    },
  },
  {
    name: 'citation that changed since it was verified',
    rule: 'evidence/unverified',
    file: claimFile,
    at: 'ex.src.lines:',
    break: (f) => replace(f, claimFile, 'lines: 1-2', 'lines: 1-3'),
  },
  {
    name: 'query that was not verified',
    rule: 'evidence/unverified',
    file: claimFile,
    at: 'ex.fact.n1:',
    break: (f) =>
      replace(
        f,
        claimFile,
        'golden: [example/case-1] }',
        'golden: [example/case-1], queries: [{ source: fork@head, pattern: x, paths: [src] }] }',
      ),
  },
  {
    name: 'record of a citation that is gone',
    rule: 'evidence/unverified',
    file: record,
    break: (f) => replace(f, record, '"citations":{', `"citations":{"ex.src.old":${entryOf(f)},`),
  },
  {
    name: 'record that is not JSON',
    rule: 'evidence/record',
    file: record,
    also: ['evidence/unverified'],
    break: (f) => {
      f[record] = '{';
    },
  },
  {
    name: 'statement about code without evidence',
    rule: 'claim/uncited',
    file: page,
    at: '函数 `embed_suffix`',
    break: (f) => replace(f, page, '## 验证', '函数 `embed_suffix` 做了这件事。\n\n## 验证'),
  },
  {
    name: 'golden case that does not exist',
    rule: 'claim/golden',
    file: claimFile,
    at: 'ex.fact.n1:',
    break: (f) => replace(f, claimFile, 'golden: [example/case-1]', 'golden: [example/case-2]'),
  },
  {
    name: 'golden case that the model does not reproduce',
    rule: 'golden/agreement',
    file: goldenFile,
    at: '"id": "case-1"',
    break: (f) => (f[goldenFile] = (f[goldenFile] as string).replace(/(\[\s*0,\s*0,\s*)1/, '$12')),
  },
  {
    name: 'golden case of an unknown function',
    rule: 'golden/agreement',
    file: goldenFile,
    at: '"id": "case-1"',
    break: (f) => replace(f, goldenFile, 'mask.positionIds', 'mask.positions'),
  },
  {
    name: 'golden file without cases',
    rule: 'golden/file',
    file: goldenFile,
    also: ['claim/golden', 'rule/nothing-checked'],
    break: (f) => (f[goldenFile] = '{"meta":{"format":1,"subject":"s","source":[],"tolerance":0},"cases":[]}'),
  },
  {
    name: 'page without explorer',
    rule: 'page/explorer',
    file: page,
    break: (f) => replace(f, page, '::explorer\n', ''),
  },
  {
    name: 'second explorer on a page',
    rule: 'page/explorer',
    file: page,
    at: '::explorer[second]',
    break: (f) => replace(f, page, '::explorer\n', '::explorer\n\nText.\n\n::explorer[second]\n'),
  },
  {
    name: 'explorer in another section',
    rule: 'page/explorer',
    file: page,
    at: '::explorer',
    break: (f) => replace(f, page, '#explorer */', '#model */'),
  },
  {
    name: 'explorer that rests on an unknown claim',
    rule: 'page/explorer',
    file: claimFile,
    at: 'explorer:',
    break: (f) => replace(f, claimFile, 'claims: [ex.fact.n1]', 'claims: [ex.fact.n99]'),
  },
  {
    name: 'explorer without claims',
    rule: 'page/explorer',
    file: claimFile,
    break: (f) => replace(f, claimFile, 'explorer: { claims: [ex.fact.n1] }\n', ''),
  },
  {
    name: 'phase of the plan with an unknown claim',
    rule: 'evidence/phases',
    file: phases,
    at: 'claims:',
    break: (f) => replace(f, phases, 'ex.fact.n2', 'ex.fact.n99'),
  },
  {
    name: 'phase of the plan with an unknown commit',
    rule: 'source/unknown',
    file: phases,
    at: 'commits:',
    break: (f) => replace(f, phases, 'fork@head', 'fork@other'),
  },
  {
    name: 'unknown pin in prose',
    rule: 'source/unknown',
    file: page,
    at: ':commit[fork@nowhere]',
    break: (f) => replace(f, page, ':commit[fork@head]', ':commit[fork@nowhere]'),
  },
  {
    name: 'unknown pin in a citation',
    rule: 'source/unknown',
    file: claimFile,
    at: 'ex.src.lines:',
    // The only citation is no longer one that can be verified.
    also: ['evidence/unverified', 'rule/nothing-checked'],
    break: (f) => replace(f, claimFile, 'source: fork@head', 'source: fork@nowhere'),
  },
  {
    name: 'pin that nothing uses',
    rule: 'source/unused',
    file: 'evidence/sources.yaml',
    at: 'spare:',
    break: (f) =>
      replace(
        f,
        'evidence/sources.yaml',
        '    head:',
        `    spare: { commit: ${'d'.repeat(40)}, date: 2025-01-01, subject: Spare }\n    head:`,
      ),
  },
  {
    name: 'raw commit in prose',
    rule: 'source/raw-commit',
    file: page,
    at: 'aaaaaaa',
    break: (f) => replace(f, page, '## 验证', '提交 aaaaaaa 改了它\n\n## 验证'),
  },
  {
    name: 'raw commit in a code block',
    rule: 'source/raw-commit',
    file: page,
    at: '```bash',
    break: (f) => replace(f, page, '{{fork@head}}', 'aaaaaaa'),
  },
  {
    name: 'raw blob address',
    rule: 'source/raw-commit',
    file: page,
    at: '[lines](',
    break: (f) => replace(f, page, '## 验证', '[lines](https://github.com/example/fork/blob/main/a.py#L1)\n\n## 验证'),
  },
  {
    name: 'formula that KaTeX rejects',
    rule: 'math/invalid',
    file: page,
    at: '$\\frac{1$',
    break: (f) => replace(f, page, '## 验证', '公式 $\\frac{1$ 坏了\n\n## 验证'),
  },
  {
    name: 'diagram without caption',
    rule: 'diagram/caption',
    file: page,
    at: 'id=ex-one',
    break: (f) => replace(f, page, ' caption="Diagram one"', ''),
  },
  {
    name: 'diagram without id',
    rule: 'diagram/id',
    file: page,
    at: '```mermaid',
    also: ['diagram/orphan'],
    break: (f) => replace(f, page, ' id=ex-one', ''),
  },
  {
    name: 'diagram whose source changed',
    rule: 'diagram/missing',
    file: page,
    at: 'id=ex-one',
    also: ['diagram/orphan'],
    break: (f) => replace(f, page, 'a["one"]', 'a["changed"]'),
  },
  {
    name: 'drawing that nothing uses',
    rule: 'diagram/orphan',
    file: 'static/diagrams/old.123.svg',
    break: (f) => {
      f['static/diagrams/old.123.svg'] = '<svg/>';
    },
  },
  {
    name: 'page without English twin',
    rule: 'i18n/missing',
    file: page,
    break: (f) => {
      delete f[twin];
    },
  },
  {
    name: 'English page without Chinese page',
    rule: 'i18n/orphan',
    file: twin.replace('example', 'alone'),
    break: (f) => {
      f[twin.replace('example', 'alone')] = (f[twin] as string).replace('/example', '/alone');
    },
  },
  {
    name: 'twin with another date',
    rule: 'i18n/twin',
    file: twin,
    at: 'created:',
    break: (f) => replace(f, twin, 'created: 2025-01-01', 'created: 2025-01-03'),
  },
  {
    name: 'translated twin with other headings',
    rule: 'i18n/twin',
    file: twin,
    at: '## Summary',
    also: ['i18n/claims', 'page/explorer'],
    break: (f) => {
      replace(f, twin, 'translation: pending\n', '');
      f[twin] += '\n## Summary {/* #overview */}\n';
    },
  },
  {
    name: 'English text of the evidence with Chinese in it',
    rule: 'evidence/schema',
    file: claimFile,
    at: 'ex.fact.n1:',
    also: [
      'claim/unknown',
      'claim/golden',
      'cite/unknown',
      'evidence/phases',
      'evidence/unverified',
      'source/unused',
      'rule/nothing-checked',
    ],
    break: (f) =>
      replace(
        f,
        claimFile,
        'golden: [example/case-1] }',
        'golden: [example/case-1], defect: { title: { zh: 缺陷, en: A 缺陷 }, consequence: { zh: 后果, en: What it does } } }',
      ),
  },
  {
    name: 'claim that stands in one language only',
    rule: 'i18n/claims',
    file: twin,
    also: ['i18n/twin'],
    break: (f) => {
      const body = (f[page] as string).replace(/^---[\s\S]*?\n---\n/, '');
      replace(f, twin, 'translation: pending\n', '');
      f[twin] += body.replace(' :claim[句子 $x$ 关于 `code`]{ex.fact.n25}', '');
    },
  },
  {
    name: 'redirect to no page',
    rule: 'redirect/target',
    file: 'evidence/redirects.yaml',
    break: (f) => replace(f, 'evidence/redirects.yaml', 'old_example: example', 'old_example: gone'),
  },
];

const entryOf = (files: Files): string =>
  JSON.stringify(Object.values(JSON.parse(files[record] as string).citations)[0]);

describe('the example repository', () => {
  it('passes every gate, and every gate looks at something', async () => {
    const { findings, counts } = await checkRepository(exampleRepository());
    expect(findings).toEqual([]);
    expect(counts.length).toBe(rules.length);
    for (const { rule, looked } of counts) expect(looked, rule).toBeGreaterThan(0);
  });

  it('an empty repository is an error, not a success', async () => {
    const { findings } = await checkRepository({
      'evidence/sources.yaml': '{}\n',
      'evidence/redirects.yaml': 'folders: [/]\nendings: [""]\nnames: {}\n',
      'evidence/golden/observations.json': '[]',
      'evidence/golden/config-table.json': '{"meta":{}}',
      'evidence/phases.yaml': '[]\n',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(rules.map(() => 'rule/nothing-checked'));
  });
});

describe.each(cases)('$name', (testCase) => {
  it(`is rejected by ${testCase.rule}`, async () => {
    const files = exampleRepository();
    testCase.break(files);
    const { findings } = await checkRepository(files);
    const own = findings.filter(({ rule }) => rule === testCase.rule);
    expect(own.length).toBeGreaterThan(0);
    const first = own.find(({ file }) => file === testCase.file);
    expect(first, JSON.stringify(own)).toBeDefined();
    expect(first?.line).toBe(testCase.at ? lineOf(files[testCase.file] as string, testCase.at) : 1);
    expect(first?.message).toBeTruthy();
    expect(first?.fix).toBeTruthy();
    const others = new Set(findings.map(({ rule }) => rule).filter((rule) => rule !== testCase.rule));
    expect([...others].filter((rule) => !(testCase.also ?? []).includes(rule))).toEqual([]);
  });
});

it('every rule has a case that it rejects', () => {
  const areas = new Set(cases.map(({ rule }) => rule));
  const untested = rules.filter(({ id }) => ![...areas].some((area) => area === id || area.startsWith(`${id}/`)));
  expect(untested.map(({ id }) => id)).toEqual([]);
});
