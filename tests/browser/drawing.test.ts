/** The drawing tool, with the real Mermaid in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDrawer, type Drawer } from '../../tools/diagrams/drawer';
import { drawOne, isFinding } from '../../tools/diagrams/wanted';

let drawer: Drawer;
beforeAll(async () => {
  drawer = await openDrawer();
});
afterAll(() => drawer?.close());

const draw = (source: string) => drawOne(drawer, { id: 'x', name: 'x.1', source, file: 'docs/x.mdx', line: 10 });

describe('drawOne', () => {
  it('draws the same bytes twice and reads nodes and edges', async () => {
    const source = 'flowchart TD\n  a["前缀<br/>prefix"]:::data -->|"bf16 [B]"| b["后缀"]';
    const first = await draw(source);
    expect(isFinding(first)).toBe(false);
    expect(await draw(source)).toEqual(first);
    expect(first).toMatchObject({
      alternative: { nodes: ['前缀 prefix', '后缀'], edges: [{ from: '前缀 prefix', to: '后缀', label: 'bf16 [B]' }] },
    });
  });

  it.each([
    ['sequenceDiagram\n  participant a as 甲\n  a->>b: 请求', { from: '甲', to: 'b', label: '请求' }],
    ['stateDiagram-v2\n  train --> eval: 切换', { from: 'train', to: 'eval', label: '切换' }],
    ['classDiagram\n  A --> B : 含', { from: 'A', to: 'B', label: '含' }],
  ])('reads %j', async (source, edge) => {
    expect(await draw(source)).toMatchObject({ alternative: { edges: [edge] } });
  });

  it('reads the tasks of a Gantt chart', async () => {
    const source = 'gantt\n  dateFormat YYYY-MM-DD\n  todayMarker off\n  section 甲\n  一 :a, 2025-10-14, 3d';
    expect(await draw(source)).toMatchObject({ alternative: { nodes: ['甲 / 一: 2025-10-14 – 2025-10-17'] } });
  });

  it('names file and line of a block that Mermaid rejects', async () => {
    expect(await draw('flowchart TD\n  a --> b\n  a -->')).toMatchObject({
      rule: 'diagram/syntax',
      file: 'docs/x.mdx',
      line: 13,
    });
  });

  it('refuses a character without glyph and a colour outside the palette', async () => {
    expect(await draw('flowchart TD\n  a["🙂"]')).toMatchObject({ message: expect.stringContaining('🙂') as string });
    expect(await draw('flowchart TD\n  a["x"]\n  style a fill:#ff0000')).toMatchObject({
      message: expect.stringContaining('#ff0000') as string,
    });
  });
});
