import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWords } from './readWords';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'words-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** `file:line  locale  value` of all words, after the files are written. */
function wordsOf(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return readWords(root).map(({ file, line, locale, value }) => `${file}:${line}  ${locale}  ${value}`);
}

it('reads the texts of the evidence in both languages, at any depth', () => {
  const claims = `namespace: ex
claims:
  ex.one:
    kind: open
    settle: { zh: 怎样解决, en: How to settle it }
    defect:
      title:
        zh: >-
          折行的
          标题
        en: 'A title'
`;
  expect(
    wordsOf({ 'evidence/claims/ex.yaml': claims, 'evidence/phases.yaml': '- title: { zh: 阶段, en: Phase }\n' }),
  ).toEqual([
    'evidence/claims/ex.yaml:5  zh-Hans  怎样解决',
    'evidence/claims/ex.yaml:5  en  How to settle it',
    'evidence/claims/ex.yaml:8  zh-Hans  折行的 标题',
    'evidence/claims/ex.yaml:11  en  A title',
    'evidence/phases.yaml:1  zh-Hans  阶段',
    'evidence/phases.yaml:1  en  Phase',
  ]);
});

it('takes the names and definitions of the glossary for words, and the names that it forbids for none', () => {
  const glossary = `- id: mask
  zh: 掩码
  en: mask
  also: { zh: [注意力掩码], en: [] }
  avoid:
    zh: [掩膜, 遮罩]
    en: [masking matrix]
  definition:
    zh: 说明。
    en: What it is.
`;
  expect(wordsOf({ 'evidence/glossary.yaml': glossary })).toEqual([
    'evidence/glossary.yaml:2  zh-Hans  掩码',
    'evidence/glossary.yaml:3  en  mask',
    'evidence/glossary.yaml:9  zh-Hans  说明。',
    'evidence/glossary.yaml:10  en  What it is.',
  ]);
});

it('reads the messages of explorers, of the interface and of the theme, in both languages', () => {
  expect(
    wordsOf({
      'src/explorers/one/messages.json': '{\n  "title": "标题",\n  "why.title": "为什么"\n}\n',
      'src/explorers/two/messages.json': '{ "title": "一行" }\n',
      'i18n/en/site-explorers/one.json':
        '{\n  "title": { "message": "Title" },\n  "why.title": {\n    "message": "Why"\n  }\n}\n',
      'i18n/en/code.json': '{\n  "search": { "message": "Search", "description": "Name of the button" }\n}\n',
      'i18n/zh-Hans/code.json': '{ "theme.common.editThisPage": { "message": "编辑此页" } }\n',
    }),
  ).toEqual([
    'src/explorers/one/messages.json:2  zh-Hans  标题',
    'src/explorers/one/messages.json:3  zh-Hans  为什么',
    'src/explorers/two/messages.json:1  zh-Hans  一行',
    'i18n/en/code.json:2  en  Search',
    'i18n/en/site-explorers/one.json:2  en  Title',
    'i18n/en/site-explorers/one.json:3  en  Why',
    'i18n/zh-Hans/code.json:1  zh-Hans  编辑此页',
  ]);
});

it('reads the Chinese in components, without what is around it', () => {
  const component = `/** A button. */
export const Button = () => (
  <button title={translate({ id: 'button', message: '打开（Enter）' })}>
    <Translate id="button.open">打开 {name}</Translate> {wide ? '宽' : "窄"}
  </button>
);
`;
  expect(
    wordsOf({
      'src/components/Button/index.tsx': component,
      'src/components/Button/words.ts': "export const words = '词';\n",
      'src/components/Button/words.test.ts': "expect(words).toBe('词');\n",
    }),
  ).toEqual([
    'src/components/Button/index.tsx:3  zh-Hans  打开（Enter）',
    'src/components/Button/index.tsx:4  zh-Hans  打开 {name}',
    'src/components/Button/index.tsx:4  zh-Hans  宽',
    'src/components/Button/index.tsx:4  zh-Hans  窄',
    'src/components/Button/words.ts:1  zh-Hans  词',
  ]);
});

it('finds nothing where there is nothing', () => {
  expect(wordsOf({})).toEqual([]);
});
