/** Both languages of every explorer say the same things, and nothing that no view asks for. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
const pages = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const json = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('has six explorers', () => {
  expect(pages).toHaveLength(6);
});

describe.each(pages)('%s', (page) => {
  const chinese = json<Record<string, string>>(`src/explorers/${page}/messages.json`);
  const english = json<Record<string, { message: string }>>(`i18n/en/site-explorers/${page}.json`);
  const code = readdirSync(path.join(__dirname, page))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(__dirname, page, file), 'utf8'))
    .join('\n');

  it('has the same messages in both languages', () => {
    expect(Object.keys(chinese).length).toBeGreaterThan(10);
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it('has the same placeholders in both', () => {
    for (const [key, text] of Object.entries(chinese)) {
      expect(placeholders(english[key]?.message ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('has no Chinese in English, and no English left in Chinese', () => {
    const sentences = Object.entries(chinese).filter(([, text]) => /[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}/.test(text));
    expect(Object.entries(english).filter(([, { message }]) => /[\u3400-\u9fff，。：；]/.test(message))).toEqual([]);
    expect(sentences.filter(([, text]) => !/[\u3400-\u9fff]/.test(text))).toEqual([]);
  });

  it('asks for every message', () => {
    const asked = (key: string) => code.includes(`'${key}'`) || code.includes(`\`${key.replace(/[^.]+$/, '')}\${`);
    expect(Object.keys(chinese).filter((key) => !asked(key))).toEqual([]);
  });
});
