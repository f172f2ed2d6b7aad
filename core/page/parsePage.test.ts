import { describe, expect, it } from 'vitest';
import { parsePage } from './parsePage';

const header = `---
title: 例
description: 一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明，一段足够长的说明。
slug: /
kind: home
---
`;
const parse = (body: string) => parsePage({ file: 'docs/x.mdx', locale: 'zh-Hans', text: header + body });

describe('parsePage', () => {
  it('reads a claim with markup in it: its id, its plain text, its line', () => {
    const page = parse(
      '\n## 节 {/* #part */}\n\n:claim[**强**、`code`、$M_{ij}=1$ 和 [链接](/x)]{mask.suffix.bidirectional}。\n',
    );
    expect(page.directives).toEqual([
      expect.objectContaining({
        name: 'claim',
        argument: 'mask.suffix.bidirectional',
        text: '强、code、$M_{ij}=1$ 和 链接',
        line: 10,
      }),
    ]);
  });

  it('keeps a word after a colon that is not a directive of ours as text', () => {
    expect(parse('\n见 fork@head:foo 和 a:b。\n').directives).toEqual([]);
  });

  it('reads pins in brackets', () => {
    expect(parse('\n:commit[fork@head]\n').directives[0]?.argument).toBe('fork@head');
  });

  it('separates diagrams from code and reads their fence', () => {
    const page = parse('\n```mermaid id=a-b caption="一 二"\nflowchart TD\n```\n\n```bash\nls\n```\n');
    expect(page.diagrams).toEqual([expect.objectContaining({ id: 'a-b', caption: '一 二', source: 'flowchart TD' })]);
    expect(page.code).toEqual([expect.objectContaining({ lang: 'bash', value: 'ls' })]);
  });

  it('keeps the words of neighbouring cells apart', () => {
    const page = parse('\n| a | b |\n| - | - |\n| x | y |\n');
    expect(page.sections[0]?.text).toMatch(/x\s+y/);
  });

  it('reports MDX that does not parse with its line', () => {
    expect(parse('\ntext { broken\n').findings).toEqual([
      expect.objectContaining({ rule: 'page/syntax', file: 'docs/x.mdx' }),
    ]);
  });

  it('reports a page without front matter', () => {
    const page = parsePage({ file: 'docs/x.mdx', locale: 'en', text: 'text' });
    expect(page.findings.map(({ rule }) => rule)).toEqual(['page/front-matter']);
  });
});
