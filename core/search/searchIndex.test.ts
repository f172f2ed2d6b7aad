import { expect, it } from 'vitest';
import { parsePage } from '../page/parsePage';
import { buildSearchIndex, loadSearchIndex, sectionDocuments, type SearchData } from './searchIndex';

const page = parsePage({
  file: 'docs/example.mdx',
  locale: 'zh-Hans',
  text: `---
title: 注意力掩码
description: 一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明。
slug: /
kind: home
---

## 前缀 {/* #prefix */}

:claim[图像与语言由 \`make_att_2d_masks\` 合成 $\\mu_{j} \\in \\text{块}$]{ex.a.b}。

## 后缀 {/* #suffix */}

动作 token 属于自对齐的目标。
`,
});

const dictionary = [{ term: '后缀', names: ['后缀', 'suffix', '后置段'] }];

it('makes a document of each section, with the text of claims and without their ids', () => {
  const documents = sectionDocuments([page]);
  expect(documents.map(({ path }) => path)).toEqual(['/', '/#prefix', '/#suffix']);
  expect(documents[1]?.text).toContain('make_att_2d_masks');
  expect(documents[1]?.text).not.toContain('ex.a.b');
  expect(documents[1]?.text).toContain('mu_j ∈ 块');
});

it.each([
  ['att_2d', '/#prefix'],
  ['make_att', '/#prefix'],
  ['自对齐', '/#suffix'],
  ['后缀', '/#suffix'],
  ['suffix', '/#suffix'],
  ['后置段', '/#suffix'],
])('%s leads to %s, after the index was written and read', (query, path) => {
  const index = loadSearchIndex(
    JSON.parse(JSON.stringify(buildSearchIndex(sectionDocuments([page]), dictionary))) as SearchData,
  );
  expect(index.search(query)[0]?.path).toBe(path);
});

it('asks for all words of a query, as it is written or in the terms of the language', () => {
  const texts = ['动作与前缀', '动作与后缀', 'an action of the suffix', 'an action'];
  const documents = texts.map((text, n) => ({ id: String(n), page: '', title: '', text, path: `/${n}` }));
  const both = [...dictionary, { term: '动作', names: ['动作', 'action'] }];
  const index = loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(documents, both))) as SearchData);
  const found = index.search('action suffix').map(({ path }) => path);
  expect(found.sort()).toEqual(['/1', '/2']);
});

it('leads to a place on a page first, and to the glossary next', () => {
  const document = (path: string, title: string) => ({ id: path, page: '', title, text: '后缀与其他', path });
  const documents = [
    document('/glossary#suffix', '后缀'),
    document('/a#b', '其他'),
    document('/glossary#other', '其他'),
  ];
  const index = loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(documents))) as SearchData);
  expect(index.search('后缀').map(({ path }) => path)).toEqual(['/a#b', '/glossary#suffix', '/glossary#other']);
  const entries = loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(documents.slice(0, 1)))) as SearchData);
  expect(entries.search('后缀').map(({ path }) => path)).toEqual(['/glossary#suffix']);
});
