import { expect, it } from 'vitest';
import { diagramLabels } from './diagramLabels';

const labels = (source: string) => diagramLabels(source).map(({ line, value }) => [line, value]);

it('finds the labels of nodes and edges in a flowchart, line by line', () => {
  expect(labels('flowchart TD\n  a["图像<br/>224 x 224"]:::data -->|"有效"| b["层"]\n  b --> c')).toEqual([
    [1, '图像'],
    [1, '224 x 224'],
    [1, '有效'],
    [1, '层'],
  ]);
});

it('finds the sections and tasks of a Gantt chart', () => {
  expect(labels('gantt\n  axisFormat %m-%d\n  section 训练\n  无范围 {{fork@head}} :a1, 2025-10-14, 2d')).toEqual([
    [2, '训练'],
    [3, '无范围 {{fork@head}}'],
  ]);
});

it('finds who and what in a sequence diagram', () => {
  expect(
    labels(
      'sequenceDiagram\n  participant L as 损失\n  loop 每步\n    L->>I: 重算：一次\n  end\n  Note over O,I: 前向',
    ),
  ).toEqual([
    [1, '损失'],
    [2, '每步'],
    [3, '重算：一次'],
    [5, '前向'],
  ]);
});
