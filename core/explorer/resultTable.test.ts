import { expect, it } from 'vitest';
import { tableMarkdown, tableRecords, tablesCsv, type ResultTable } from './resultTable';

const table: ResultTable = {
  key: 'memory',
  title: 'Memory | by part',
  columns: [
    { key: 'part', label: 'Part' },
    { key: 'bytes', label: 'Size', unit: 'GB' },
  ],
  rows: [
    ['a, "b"', 1.5],
    ['=SUM(A1)', 1 / 3],
    ['x|y', null],
  ],
};

it('writes CSV with quotes where they are needed, full precision, and no formulas', () => {
  expect(tablesCsv([table])).toBe(
    ['part,bytes (GB)', '"a, ""b""",1.5', "'=SUM(A1),0.3333333333333333", 'x|y,', ''].join('\r\n'),
  );
});

it('puts an empty line between tables', () => {
  expect(tablesCsv([table, table]).split('\r\n\r\npart,')).toHaveLength(2);
});

it('writes Markdown that a cell cannot break', () => {
  expect(tableMarkdown(table, String).split('\n')).toEqual([
    '**Memory | by part**',
    '',
    '| Part | Size (GB) |',
    '| --- | ---: |',
    '| a, "b" | 1.5 |',
    '| =SUM(A1) | 0.3333333333333333 |',
    String.raw`| x\|y | null |`,
  ]);
});

it('gives rows as objects with their units', () => {
  expect(tableRecords(table)).toMatchObject({
    table: 'memory',
    units: { bytes: 'GB' },
    rows: [{ part: 'a, "b"', bytes: 1.5 }, {}, { bytes: null }],
  });
});
