import { describe, expect, it } from 'vitest';
import { codeSkeleton, diagramSkeleton, formulaSkeleton, sameCode } from './skeleton';

describe('diagramSkeleton', () => {
  const same = (zh: string, en: string) => diagramSkeleton(zh) === diagramSkeleton(en);

  it('forgets the words of a flowchart and keeps nodes, edges, classes and identifiers', () => {
    const zh = 'flowchart TD\n  a["前缀 968<br/>embed_prefix"]:::data -->|"有效"| b["层"]';
    expect(same(zh, 'flowchart TD\n  a["Prefix, 968<br/>embed_prefix"]:::data -->|"valid"| b["layer"]')).toBe(true);
    expect(same(zh, 'flowchart TD\n  a["Prefix, 968<br/>embed_prefix"]:::data --> b["layer"]')).toBe(false);
    expect(same(zh, 'flowchart TD\n  a["Prefix, 968<br/>embed_prefix"] -->|"valid"| b["layer"]')).toBe(false);
    expect(same(zh, 'flowchart TD\n  a["Prefix, 968<br/>prefix"]:::data -->|"valid"| b["layer"]')).toBe(false);
    expect(same(zh, 'flowchart TD\n  a["Prefix, 986<br/>embed_prefix"]:::data -->|"valid"| b["layer"]')).toBe(false);
  });

  it('forgets the words of a Gantt chart and keeps dates and pins', () => {
    const zh = 'gantt\n  section 训练\n  无范围 {{fork@head}} :a1, 2025-10-14, 2d';
    expect(same(zh, 'gantt\n  section Training\n  no ranges {{fork@head}} :a1, 2025-10-14, 2d')).toBe(true);
    expect(same(zh, 'gantt\n  section Training\n  no ranges {{fork@head}} :a1, 2025-10-14, 3d')).toBe(false);
    expect(same(zh, 'gantt\n  section Training\n  no ranges {{fork@main}} :a1, 2025-10-14, 2d')).toBe(false);
  });

  it('forgets the words of a sequence diagram and keeps who says something to whom', () => {
    const zh = 'sequenceDiagram\n  participant L as 损失\n  loop 每步\n    L->>I: 重算';
    expect(same(zh, 'sequenceDiagram\n  participant L as loss\n  loop each step\n    L->>I: recompute')).toBe(true);
    expect(same(zh, 'sequenceDiagram\n  participant L as loss\n  loop each step\n    I->>L: recompute')).toBe(false);
  });
});

describe('sameCode', () => {
  it('lets comments be translated and nothing else', () => {
    expect(sameCode('ls -l # 列表\nx = 1', 'ls -l # a list\nx = 1')).toBe(true);
    expect(sameCode('ls -l # 列表', 'ls -a # a list')).toBe(false);
    expect(sameCode('ls -l # 列表', 'ls -l')).toBe(false);
    expect(sameCode('x = 1', 'x = 2')).toBe(false);
    expect(sameCode('x = 1', 'x = 1\n')).toBe(false);
  });
});

it('formulaSkeleton forgets words in \\text', () => {
  expect(formulaSkeleton('x_{\\text{块}} = 1')).toBe(formulaSkeleton('x_{\\text{block}}  = 1'));
  expect(formulaSkeleton('x_{\\text{块}} = 1')).not.toBe(formulaSkeleton('x_{\\text{块}} = 2'));
});

it('codeSkeleton forgets the words of a placeholder', () => {
  expect(codeSkeleton('assets/<配置名>/a.json')).toBe(codeSkeleton('assets/<config name>/a.json'));
  expect(codeSkeleton('assets/<配置名>/a.json')).not.toBe(codeSkeleton('assets/<配置名>/b.json'));
});
