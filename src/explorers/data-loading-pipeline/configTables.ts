/** The compared configurations as tables; where the two repositories differ, both values stand in the cell. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import type { ComparedConfig, ConfigRow, ConfigValue } from '@site/core/models/dataPipeline/configTable';
import { tableFields } from './state';
import { say } from './words';

/** Fields as Python writes them: `batchSize` is `batch_size`. */
export const fieldName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function configTable(configs: readonly ComparedConfig[]): ResultTable {
  return {
    key: 'configs',
    title: say('table.configs'),
    columns: [
      { key: 'name', label: 'name' },
      { key: 'comparison', label: say('column.comparison') },
      ...tableFields.map((field) => ({ key: field, label: fieldName(field) })),
    ],
    rows: configs.map((config) => [
      config.name,
      comparison(config),
      ...tableFields.map((field) => cell(config, field)),
    ]),
  };
}

/** Every field of one name. */
export function fieldsTable(config: ComparedConfig): ResultTable {
  const { name, upstream, fork, differing } = config;
  const names = [...new Set([...Object.keys(upstream ?? {}), ...Object.keys(fork ?? {})])].filter(
    (each) => each !== 'name',
  );
  return {
    key: 'fields',
    title: say('table.fields', { name }),
    columns: [
      { key: 'field', label: say('column.field') },
      { key: 'upstream', label: say('tree.upstream') },
      { key: 'fork', label: say('tree.fork') },
    ],
    rows: names.map((field) => [
      fieldName(field),
      String(shown(upstream?.[field])),
      `${differing.includes(field) ? '≠ ' : ''}${shown(fork?.[field])}`,
    ]),
  };
}

/** Which fields differ, or where the name is. */
function comparison({ upstream, fork, differing }: ComparedConfig): string {
  if (!fork) return say('where.upstreamOnly');
  if (!upstream) return say('where.forkOnly');
  return differing.length > 0 ? `≠ ${differing.map(fieldName).join(', ')}` : '=';
}

function cell({ upstream, fork, differing }: ComparedConfig, field: (typeof tableFields)[number]): Value {
  const side = (row: ConfigRow | null) => (field === 'create' ? outcome(row) : shown(row?.[field]));
  return differing.includes(field) ? `${side(upstream)} ≠ ${side(fork)}` : side(upstream ?? fork);
}

/** `ok`, or the class of the error; its text stands in the table of all fields. */
const outcome = (row: ConfigRow | null): string => String(row?.create ?? '').replace(/:.*$/s, '');

/** As Python writes it, except for numbers; a field that the classes do not have is empty. */
function shown(value: ConfigValue | undefined): Value {
  if (value === undefined) return '';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? value.join(', ') : value;
}
