/** The compared configurations as tables; where the two repositories differ, both values stand in the cell. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import type { ComparedConfig, ConfigRow, ConfigValue } from '@site/core/models/dataPipeline/configTable';
import { say } from './words';

const fields = [
  'modelType',
  'dataFactory',
  'repoId',
  'actionHorizon',
  'actionDim',
  'maxTokenLen',
  'batchSize',
  'numTrainSteps',
  'deltaActions',
  'normType',
  'create',
] as const;

export function configTable(configs: readonly ComparedConfig[]): ResultTable {
  return {
    key: 'configs',
    title: say('table.configs'),
    columns: [
      { key: 'name', label: say('sort.name') },
      { key: 'where', label: say('column.where') },
      ...fields.map((field) => ({ key: field, label: field })),
      { key: 'differs', label: say('column.differs') },
    ],
    rows: configs.map((config) => [
      config.name,
      say(`where.${whereOf(config)}`),
      ...fields.map((field) => cell(config, field)),
      config.differing.join(', '),
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
      { key: 'differs', label: say('column.differ') },
    ],
    rows: names.map((field) => [
      field,
      String(shown(upstream?.[field])),
      String(shown(fork?.[field])),
      differing.includes(field) ? '≠' : '',
    ]),
  };
}

function whereOf({ upstream, fork, differing }: ComparedConfig): 'upstreamOnly' | 'forkOnly' | 'changed' | 'both' {
  if (!fork) return 'upstreamOnly';
  if (!upstream) return 'forkOnly';
  return differing.length > 0 ? 'changed' : 'both';
}

function cell({ upstream, fork, differing }: ComparedConfig, field: (typeof fields)[number]): Value {
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
