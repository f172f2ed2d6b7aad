/** Every gate rejects an input that it exists to reject, at the right place, and nothing else complains. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../core/rules/rules';
import {
  checkRepository,
  claimFile,
  exampleRepository,
  glossary,
  goldenFile,
  lineOf,
  messages,
  page,
  phases,
  record,
  translatedRepository,
  twin,
  words,
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
  /** Starts from a repository whose English page has text. */
  translated?: true;
  /** The line depends on what else stands in the section. */
  anyLine?: true;
  break(files: Files): void;
}

const replace = (files: Files, file: string, from: string, to: string) => {
  const text = files[file] as string;
  expect(text, `the example must contain ${from}`).toContain(from);
  // A function, because `$$` in a replacement text means one dollar sign.
  files[file] = text.replace(from, () => to);
};

/** Cases that change one thing in the English page, which therefore is not what was confirmed. */
const inTwin = (list: [name: string, rule: string, from: string, to: string, also?: string[]][]): Case[] =>
  list.map(([name, rule, from, to, also = []]) => ({
    name: `English page: ${name}`,
    rule,
    file: twin,
    translated: true,
    also: ['i18n/stale', ...also],
    anyLine: true,
    break: (f) => replace(f, twin, from, to),
  }));

/** Cases that write a sentence into a section of the Chinese page. */
const inChinese = (list: [name: string, rule: string, sentence: string][]): Case[] =>
  list.map(([name, rule, sentence]) => ({
    name: `Chinese page: ${name}`,
    ...{ rule, file: page, at: sentence },
    break: (f) => replace(f, page, '## 未决', `${sentence}\n\n## 未决`),
  }));

/** Cases that change the words of a section of the English page, and nothing else of it. */
const inEnglish = (list: [name: string, rule: string, sentence: string][]): Case[] =>
  inTwin(list.map(([name, rule, sentence]) => [name, rule, 'Text.', sentence]));

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
    also: [
      'glossary/unused',
      'claim/unused',
      'cite/unused',
      'diagram/orphan',
      'i18n/twin',
      'page/shape',
      'rule/nothing-checked',
    ],
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
    also: ['glossary/citation', 'claim/unknown', 'evidence/phases', 'evidence/unverified', 'rule/nothing-checked'],
    break: (f) => replace(f, claimFile, 'ex.fact.n1: { kind: run', 'ex.fact.n1: { kind: absent'),
  },
  {
    name: 'lines that run backwards',
    rule: 'evidence/schema',
    file: claimFile,
    at: 'ex.src.lines:',
    also: ['glossary/citation', 'claim/unknown', 'evidence/phases', 'evidence/unverified', 'rule/nothing-checked'],
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
  ...inTwin([
    ['heading', 'i18n/headings', '## Traps {/* #traps */}', '## Traps {/* #pitfalls */}', ['page/shape']],
    ['level of a heading', 'i18n/headings', '## Traps {', '### Traps {'],
    [
      'claim left out',
      'i18n/claims',
      ' :claim[A sentence $x$ about `code`]{ex.fact.n25}',
      '',
      ['i18n/formulas', 'i18n/names'],
    ],
    ['claims in another order', 'i18n/claims', '{ex.fact.n2}', '{ex.fact.n3}'],
    ['citation left out', 'i18n/citations', 'See :cite{ex.src.lines} and', 'See'],
    ['verdict that differs', 'i18n/citations', ':verdict{refuted}', ':verdict{confirmed}'],
    ['row of a table left out', 'i18n/blocks', '| [Summary](#summary) | `true` |\n', '', ['i18n/links', 'i18n/names']],
    ['paragraph more than in Chinese', 'i18n/blocks', '## Open', 'One more.\n\n## Open'],
    ['diagram with another edge', 'i18n/diagrams', 'a["one"] --> b', 'a["one"] -.-> b', ['diagram/missing']],
    ['formula that differs', 'i18n/formulas', 'y = x', 'y = -x'],
    ['command that differs', 'i18n/code', 'git show', 'git log'],
    ['identifier that differs', 'i18n/names', '`true`', '`false`'],
    ['link that leads elsewhere', 'i18n/links', '(#summary)', '(#verify)'],
  ]),
  {
    name: 'section that changed in English alone',
    rule: 'i18n/stale',
    file: twin,
    at: '## Verify',
    translated: true,
    break: (f) => replace(f, twin, '## Verify', '## Verify it'),
  },
  {
    name: 'section that changed in Chinese alone',
    rule: 'i18n/stale',
    file: twin,
    at: '## Verify',
    translated: true,
    break: (f) => replace(f, page, '## 验证', '## 自己验证'),
  },
  {
    name: 'front matter that changed in Chinese alone',
    rule: 'i18n/stale',
    file: twin,
    at: '{/* zh',
    translated: true,
    break: (f) => replace(f, page, 'works in every case', 'works in no case'),
  },
  {
    name: 'section that was never confirmed',
    rule: 'i18n/stale',
    file: twin,
    at: '## Verify',
    translated: true,
    break: (f) => replace(f, twin, /## Verify.*\n\n(.*\n\n)/.exec(f[twin] as string)?.[1] ?? '', ''),
  },
  {
    name: 'term that cites what is not there',
    rule: 'glossary/citation',
    file: glossary,
    at: 'code:',
    break: (f) => replace(f, glossary, 'ex.src.lines', 'ex.src.gone'),
  },
  {
    name: 'term that no page uses',
    rule: 'glossary/unused',
    file: glossary,
    at: 'zh: 段落',
    break: (f) => replace(f, glossary, 'zh: 句子', 'zh: 段落'),
  },
  {
    name: 'term without definition in English',
    rule: 'evidence/schema',
    file: glossary,
    at: 'definition:',
    also: ['rule/nothing-checked'],
    break: (f) => replace(f, glossary, '    en: Words that say something and can be read alone.\n', ''),
  },
  {
    name: 'terms out of order',
    rule: 'evidence/schema',
    file: glossary,
    at: 'id: aaa',
    also: ['rule/nothing-checked'],
    break: (f) => {
      f[glossary] += (f[glossary] as string)
        .replace('id: sentence', 'id: aaa')
        .replace(/句子|语句/g, (name) => name + '乙');
    },
  },
  {
    name: 'forbidden name of a term in Chinese',
    rule: 'glossary/variant',
    file: page,
    at: '语句',
    break: (f) => replace(f, page, '## 验证 {/* #verify */}\n', '## 验证 {/* #verify */}\n\n这个语句不对。\n'),
  },
  {
    name: 'forbidden name of a term in English',
    rule: 'glossary/variant',
    file: twin,
    at: 'This phrase',
    translated: true,
    also: ['i18n/blocks', 'i18n/stale'],
    break: (f) => replace(f, twin, '## Open', 'This phrase is wrong.\n\n## Open'),
  },
  {
    name: 'forbidden name of a term in an explorer',
    rule: 'glossary/variant',
    file: messages,
    at: '语句',
    break: (f) => replace(f, messages, '例子', '语句'),
  },
  ...inChinese([
    ['no space beside Latin', 'zh/typography', '它用JAX训练。'],
    ['no space beside code', 'zh/typography', '它用`true`训练。'],
    ['no space beside a formula', 'zh/typography', '它把 $x$加起来。'],
    ['a space behind a full stop', 'zh/typography', '它训练。 它推理。'],
    ['half-width comma', 'zh/typography', '它训练,然后推理。'],
    ['half-width brackets', 'zh/typography', '它训练(train)。'],
    ['quotes of another kind', 'zh/typography', '它叫“训练”。'],
  ]),
  {
    name: 'Chinese page: no space in the second line of a paragraph',
    ...{ rule: 'zh/typography', file: page, at: '再用JAX' },
    break: (f) => replace(f, page, '## 未决', '它先用 `true`\n再用JAX训练。\n\n## 未决'),
  },
  {
    name: 'Chinese front matter without space',
    ...{ rule: 'zh/typography', file: page, at: 'readIf:' },
    break: (f) => replace(f, page, '  - test the gates', '  - 用JAX训练'),
  },
  {
    name: 'Chinese label of a diagram without space',
    ...{ rule: 'zh/typography', file: page, at: '用JAX', also: ['diagram/missing', 'diagram/orphan'] },
    break: (f) => replace(f, page, 'a["one"]', 'a["用JAX<br/>训练"]'),
  },
  {
    name: 'Chinese word of an explorer without space',
    ...{ rule: 'zh/typography', file: messages, at: '用JAX' },
    break: (f) => replace(f, messages, '例子', '用JAX训练'),
  },
  ...inEnglish([
    ['word twice', 'en/style', 'This is the the text.'],
    ['wrong article', 'en/style', 'This is an text.'],
    ['misspelt word', 'en/style', 'This is txet.'],
    ['American spelling', 'en/style', 'They normalize the color.'],
    ['contraction', 'en/style', "This isn't a text."],
    ['quotes of another kind', 'en/style', 'This is “text”.'],
    ['two spaces', 'en/style', 'A text.  A text.'],
    ['Chinese words', 'en/style', 'This is 文字.'],
    ['full-width sign', 'en/style', 'A text，a text.'],
  ]),
  {
    name: 'misspelt word in the evidence',
    ...{ rule: 'en/style', file: glossary, at: '    en: Wrods' },
    break: (f) => replace(f, glossary, 'en: Words that', 'en: Wrods that'),
  },
  {
    name: 'list of words that is not sorted',
    ...{ rule: 'en/style', file: words, at: 'aword' },
    break: (f) => {
      f[words] = 'bword\naword\n';
      replace(f, glossary, 'en: Words that', 'en: An aword or a bword that');
    },
  },
  {
    name: 'list of words with one that nobody uses',
    ...{ rule: 'en/style', file: words, at: 'bword' },
    translated: true,
    break: (f) => {
      f[words] = 'aword\nbword\n';
      replace(f, glossary, 'en: Words that', 'en: An aword that');
    },
  },
  {
    name: 'English text of the evidence with Chinese in it',
    rule: 'evidence/schema',
    file: claimFile,
    at: 'ex.fact.n1:',
    also: [
      'en/style',
      'glossary/citation',
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
    name: 'redirect to no page',
    rule: 'redirect/target',
    file: 'evidence/redirects.yaml',
    break: (f) => replace(f, 'evidence/redirects.yaml', 'old_example: example', 'old_example: gone'),
  },
];

const entryOf = (files: Files): string =>
  JSON.stringify(Object.values(JSON.parse(files[record] as string).citations)[0]);

it('a translated repository passes every gate', async () => {
  expect((await checkRepository(translatedRepository())).findings).toEqual([]);
});

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
      'evidence/glossary.yaml': '[]\n',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(rules.map(() => 'rule/nothing-checked'));
  });
});

describe.each(cases)('$name', (testCase) => {
  it(`is rejected by ${testCase.rule}`, async () => {
    const files = testCase.translated ? translatedRepository() : exampleRepository();
    testCase.break(files);
    const { findings } = await checkRepository(files);
    const own = findings.filter(({ rule }) => rule === testCase.rule);
    expect(own.length).toBeGreaterThan(0);
    const first = own.find(({ file }) => file === testCase.file);
    expect(first, JSON.stringify(own)).toBeDefined();
    if (testCase.anyLine) expect(first?.line).toBeGreaterThan(1);
    else expect(first?.line).toBe(testCase.at ? lineOf(files[testCase.file] as string, testCase.at) : 1);
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
