/** The compared configurations as tables; where the two repositories differ, both values stand in the cell. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import type { ComparedConfig, ConfigValue } from '@site/core/models/dataPipeline/configTable';
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
    ],
    rows: configs.map((config) => [
      config.name,
      say(`where.${whereOf(config)}`),
      ...fields.map((field) => cell(config, field)),
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
      { key: 'differs', label: say('column.differs') },
    ],
    rows: names.map((field) => [
      field,
      shown(upstream?.[field]),
      shown(fork?.[field]),
      differing.includes(field) ? '≠' : '',
    ]),
  };
}

function whereOf({ upstream, fork, differing }: ComparedConfig): 'upstreamOnly' | 'forkOnly' | 'different' | 'both' {
  if (!fork) return 'upstreamOnly';
  if (!upstream) return 'forkOnly';
  return differing.length > 0 ? 'different' : 'both';
}

function cell({ upstream, fork, differing }: ComparedConfig, field: string): Value {
  if (differing.includes(field)) return `${shown(upstream?.[field])} ≠ ${shown(fork?.[field])}`;
  return shown(upstream?.[field] ?? fork?.[field]);
}

/** As Python writes it, except for numbers; a field that the classes do not have is empty. */
function shown(value: ConfigValue | undefined): Value {
  if (value === undefined) return '';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? value.join(', ') : value;
}
