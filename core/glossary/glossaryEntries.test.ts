import { describe, expect, it } from 'vitest';
import { parsePage } from '../page/parsePage';
import { glossarySchema } from '../schema/glossary';
import type { Site } from '../site';
import { definitions, glossaryEntries } from './glossaryEntries';

const sentence = {
  zh: '一句话，说明这个词在本站指什么。',
  en: 'A sentence that says what the word means on this site.',
};
const terms = glossarySchema.parse([
  {
    ...{ id: 'block', zh: '块', en: 'block', also: { zh: ['注意力块'], en: ['attention block'] } },
    ...{ definition: sentence, code: ['ex.src.span', 'ex.src.line'], see: ['velocity'] },
  },
  {
    ...{
      id: 'kv-cache',
      zh: 'KV 缓存',
      en: 'KV cache',
      also: { zh: ['KV'], en: ['KV'] },
      avoid: { en: ['cache of keys'] },
    },
    ...{ definition: sentence, code: ['ex.src.line'] },
  },
  { id: 'velocity', zh: '速度场', en: 'velocity', definition: sentence, code: ['ex.src.line', 'ex.src.gone'] },
]);

const commit = '1'.repeat(40);
const citation = (lines: { start: number; end: number }) => ({ source: 'fork@head', path: 'src/a b/model.py', lines });
const page = (name: string, locale: 'zh-Hans' | 'en', text: string) =>
  parsePage({ file: `${locale}/${name}.mdx`, locale, text });

const site = {
  pages: [
    page('one', 'zh-Hans', '## 速度场 {/* #a */}\n\nKV 缓存与注意力块。\n'),
    page('two', 'zh-Hans', '只说 KV 缓存，再说 KV 缓存；模块不算。\n'),
  ],
  twins: [page('one', 'en', '## Velocities {/* #a */}\n\nBlocks.\n'), page('two', 'en', 'The KV cache.\n')],
  sources: {
    fork: {
      ...{ url: 'https://github.com/example/fork', licence: 'MIT', about: 'An example.' },
      pins: { head: { commit, date: '2025-01-01', subject: 'Example' } },
    },
  },
  claimFiles: new Map([
    ['one', { value: { citations: { 'ex.src.span': citation({ start: 3, end: 9 }) } } }],
    ['two', { value: { citations: { 'ex.src.line': citation({ start: 5, end: 5 }) } } }],
  ]),
  glossary: { value: terms },
} as unknown as Site;

const chinese = glossaryEntries(site, 'zh-Hans');
const english = glossaryEntries(site, 'en');
const entry = (entries: typeof chinese, id: string) => entries.find((each) => each.id === id);

describe('glossaryEntries', () => {
  it('sorts as the language of the reader sorts', () => {
    expect(chinese.map(({ name }) => name)).toEqual(['块', '速度场', 'KV 缓存']);
    expect(english.map(({ name }) => name)).toEqual(['block', 'KV cache', 'velocity']);
  });

  it('gives the names of both languages, that of the reader first', () => {
    expect(entry(chinese, 'block')).toMatchObject({ name: '块', other: 'block' });
    expect(entry(english, 'block')).toMatchObject({ name: 'block', other: '块' });
  });

  it('gives further names by language, so that those of the other one can be marked, and none twice', () => {
    const names = (entries: typeof chinese, id: string) => [entry(entries, id)?.also, entry(entries, id)?.alsoOther];
    expect(names(chinese, 'block')).toEqual([['注意力块'], ['attention block']]);
    expect(names(english, 'block')).toEqual([['attention block'], ['注意力块']]);
    expect(names(english, 'kv-cache')).toEqual([['KV'], []]);
    expect(names(english, 'velocity')).toEqual([[], []]);
  });

  it('resolves the lines that define a term, at their pinned commit, and leaves out what is not recorded', () => {
    const address = `https://github.com/example/fork/blob/${commit}/src/a%20b/model.py`;
    const line = { href: `${address}#L5`, label: 'model.py:L5', title: 'src/a b/model.py @ fork@head' };
    expect(entry(chinese, 'block')?.code).toEqual([
      { href: `${address}#L3-L9`, label: 'model.py:L3–L9', title: 'src/a b/model.py @ fork@head' },
      line,
    ]);
    expect(entry(english, 'velocity')?.code).toEqual([line]);
  });

  it('names the pages of the language that use the term, each once, by any of its names', () => {
    expect(chinese.map(({ id, pages }) => [id, pages])).toEqual([
      ['block', ['one']],
      ['velocity', ['one']],
      ['kv-cache', ['one', 'two']],
    ]);
    expect(english.map(({ id, pages }) => [id, pages])).toEqual([
      ['block', ['one']],
      ['kv-cache', ['two']],
      ['velocity', ['one']],
    ]);
  });

  it('names related terms in the language of the reader', () => {
    expect(entry(chinese, 'block')?.see).toEqual([{ id: 'velocity', name: '速度场' }]);
    expect(entry(english, 'block')?.see).toEqual([{ id: 'velocity', name: 'velocity' }]);
    expect(entry(english, 'velocity')?.see).toEqual([]);
  });
});

it('definitions holds what stands beside a term, by its id', () => {
  expect(definitions(english)['kv-cache']).toEqual({ name: 'KV cache', other: 'KV 缓存', definition: sentence.en });
  expect(Object.keys(definitions(chinese)).sort()).toEqual(['block', 'kv-cache', 'velocity']);
});
