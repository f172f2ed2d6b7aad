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
