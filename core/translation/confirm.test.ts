import { describe, expect, it } from 'vitest';
import { parsePage } from '../page/parsePage';
import { stale } from '../rules/stale';
import type { Site } from '../site';
import { confirmSections } from './confirm';
import type { Pair } from './translatedPairs';

const chinese = `---
title: 标题
---

开头。

## 甲 {/* #a */}

内容。

### 乙 {/* #b */}

## 丙 {/* #c */}

- 末尾
`;
const english = `---
title: Title
---

The beginning.

## A {/* #a */}

Text.

### B {/* #b */}

## C {/* #c */}

- The end
`;

const pairOf = (zh: string, en: string): Pair => ({
  page: parsePage({ file: 'docs/example.mdx', locale: 'zh-Hans', text: zh }),
  twin: parsePage({ file: 'en/example.mdx', locale: 'en', text: en }),
});
const confirm = (zh: string, en: string, only?: string) => confirmSections(pairOf(zh, en), en, only);

/** Sections that the gate reports. */
const staleSections = (zh: string, en: string): string[] => {
  const { page, twin } = pairOf(zh, en);
  return stale
    .check({ pages: [page], twins: [twin] } as unknown as Site)
    .findings.map(({ message }) => /#(\w+)/.exec(message)?.[1] ?? '');
};

const stampLine = /^\{\/\* zh [0-9a-f]{12}, en [0-9a-f]{12} \*\/\}\n\n?/gm;
const stampsOf = (text: string): string[] => [...text.matchAll(stampLine)].map(([stamp]) => stamp);
const confirmed = confirm(chinese, english).text;

describe('a page that was never confirmed', () => {
  it('gets a stamp below each heading and before the beginning, and keeps its text', () => {
    expect(confirm(chinese, english).changed).toEqual([null, 'a', 'b', 'c']);
    expect(stampsOf(confirmed)).toHaveLength(4);
    expect(confirmed.replace(stampLine, '')).toBe(english);
    expect(confirmed).toMatch(
      /^---\n\n\{\/\* zh .*\n\nThe beginning\.\n\n## A \{\/\* #a \*\/\}\n\n\{\/\* zh .*\n\nText\.$/m,
    );
  });

  it('is in step afterwards, and was not before', () => {
    expect(staleSections(chinese, english)).toEqual(['', 'a', 'b', 'c']);
    expect(staleSections(chinese, confirmed)).toEqual([]);
    expect(confirm(chinese, confirmed)).toEqual({ text: confirmed, changed: [] });
  });

  it.each([
    ['', [null], ['a', 'b', 'c']],
    ['a', ['a'], ['', 'b', 'c']],
    ['b', ['b'], ['', 'a', 'c']],
    ['c', ['c'], ['', 'a', 'b']],
  ])('can be confirmed in one section alone: #%s', (only, changed, left) => {
    const result = confirm(chinese, english, only);
    expect(result.changed).toEqual(changed);
    expect(stampsOf(result.text)).toHaveLength(1);
    expect(staleSections(chinese, result.text)).toEqual(left);
  });

  it('may begin with a heading and end with one', () => {
    const [zh, en] = ['## 甲 {/* #a */}\n', '## A {/* #a */}\n'];
    const { text } = confirm(zh, en);
    expect(stampsOf(text)).toHaveLength(2);
    expect(staleSections(zh, text)).toEqual([]);
    expect(confirm(zh, text).changed).toEqual([]);
  });
});

describe('a page that has changed since', () => {
  const zh = chinese.replace('内容', '新内容');
  const en = confirmed.replace('The end', 'The very end');

  it('gets new stamps where it has changed, in either language, and keeps all others', () => {
    expect(staleSections(zh, en)).toEqual(['a', 'c']);
    const { text, changed } = confirm(zh, en);
    expect(changed).toEqual(['a', 'c']);
    expect(staleSections(zh, text)).toEqual([]);
    const [before, after] = [stampsOf(en), stampsOf(text)];
    expect(after.map((stamp, index) => stamp === before[index])).toEqual([true, false, true, false]);
    expect(text.replace(stampLine, '')).toBe(en.replace(stampLine, ''));
  });

  it('keeps the stamp of a section that was not named, although that has changed too', () => {
    const { text, changed } = confirm(zh, en, 'a');
    expect(changed).toEqual(['a']);
    expect(staleSections(zh, text)).toEqual(['c']);
  });
});

describe('a section that is not there', () => {
  it('in neither language is an error', () => {
    expect(() => confirm(chinese, english, 'd')).toThrow('en/example.mdx has no section #d');
  });

  it('in Chinese is an error', () => {
    const more = `${english}\n## D {/* #d */}\n\nMore.\n`;
    expect(() => confirm(chinese, more, 'd')).toThrow('docs/example.mdx has no section #d');
    expect(() => confirm(chinese, more)).toThrow('docs/example.mdx has no section #d');
  });
});
