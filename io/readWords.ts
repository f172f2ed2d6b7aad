/** The words that readers see and that stand in no page: evidence, explorers, interface. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Locale } from '../core/page/pageModel';
import type { Words } from '../core/site';

export const readWords = (root: string): Words[] => [
  ...files(root, 'evidence', '.yaml').flatMap((file) => bilingual(root, file)),
  ...files(root, 'src', 'messages.json').flatMap((file) => messages(root, file, 'zh-Hans')),
  ...files(root, 'i18n/en', '.json').flatMap((file) => messages(root, file, 'en')),
  ...files(root, 'i18n/zh-Hans', '.json').flatMap((file) => messages(root, file, 'zh-Hans')),
  ...files(root, 'src', '.ts', '.tsx')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => chineseStrings(root, file)),
];

/** Values of the keys `zh` and `en`, at any depth. */
function bilingual(root: string, file: string): Words[] {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path.join(root, file), 'utf8'), { lineCounter: counter });
  const words: Words[] = [];
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value)) return;
      const locale = ({ zh: 'zh-Hans', en: 'en' } as const)[String(key.value)];
      if (!locale || typeof value.value !== 'string') return;
      words.push({ file, line: counter.linePos(key.range?.[0] ?? 0).line, locale, value: value.value });
    },
  });
  return words;
}

/** A JSON file of messages: text by key, or Docusaurus's `{ message, description }` by key. */
function messages(root: string, file: string, locale: Locale): Words[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n');
  return Object.entries(JSON.parse(text) as Record<string, string | { message: string }>).map(([key, entry]) => ({
    file,
    line:
      1 +
      Math.max(
        0,
        lines.findIndex((line) => line.trim().startsWith(`${JSON.stringify(key)}:`)),
      ),
    locale,
    value: typeof entry === 'string' ? entry : entry.message,
  }));
}

/** Chinese in components: the default texts of the interface. Comments are in English. */
function chineseStrings(root: string, file: string): Words[] {
  return readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/[^'"`<>]*\p{Script=Han}[^'"`<>]*/gu)].map(([value]): Words => ({
        file,
        line: index + 1,
        locale: 'zh-Hans',
        value: value.trim(),
      })),
    );
}

function files(root: string, folder: string, ...endings: string[]): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
