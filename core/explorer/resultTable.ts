/** The numbers that an explorer shows, as a table that can be drawn, copied and saved. */

import { plainText } from '../evidence/markdownText';

export type Value = string | number | boolean | null;

export interface Column {
  /** Name in files; the label is for readers. */
  key: string;
  label: string;
  /** In the label's language; for numbers. */
  unit?: string;
}

export interface ResultTable {
  /** Name in files. */
  key: string;
  title: string;
  /** Left out of the Markdown, which must stay short; the files hold it. */
  detail?: boolean;
  columns: readonly Column[];
  /** One value for each column. */
  rows: readonly (readonly Value[])[];
}

const heading = ({ label, unit }: Column): string => (unit ? `${label} (${unit})` : label);

/**
 * RFC 4180, several tables one after the other with an empty line between. Numbers have full precision, and a text that a
 * spreadsheet would take for a formula is marked as text.
 */
export function tablesCsv(tables: readonly ResultTable[]): string {
  const blocks = tables.map(({ columns, rows }) =>
    [columns.map(({ key, unit }) => (unit ? `${key} (${unit})` : key)), ...rows]
      .map((row) => row.map(csvField).join(','))
      .join('\r\n'),
  );
  return `${blocks.join('\r\n\r\n')}\r\n`;
}

function csvField(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const tableMarkdown = ({ title, columns, rows }: ResultTable, format: (value: Value) => string): string => {
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return [
    `**${title}**`,
    '',
    `| ${columns.map((column) => cell(heading(column))).join(' | ')} |`,
    `| ${numeric.map((right) => (right ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.map((value) => cell(format(value))).join(' | ')} |`),
  ].join('\n');
};

const cell = (text: string): string => plainText(text).replaceAll('|', '\\|');

/** Rows as objects by column key, for programs. */
export const tableRecords = ({ key, columns, rows }: ResultTable) => ({
  table: key,
  units: Object.fromEntries(columns.flatMap((column) => (column.unit ? [[column.key, column.unit]] : []))),
  rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null]))),
});
