/** The sample before and after one stage as tables, and all stages in one. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import { entryType, numbersOf, type Entry } from '@site/core/models/dataPipeline/entry';
import { rowsOf } from '@site/core/models/dataPipeline/nestedNumbers';
import { entryRange, stageChanges, type StageChange } from '@site/core/models/dataPipeline/stageChanges';
import type { Stage } from '@site/core/models/dataPipeline/step';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { say } from './words';

export const changesAt = (stages: readonly Stage[], place: number): StageChange[] => {
  const stage = stages[place];
  return stage ? stageChanges(stages[place - 1]?.entries ?? null, stage.entries) : [];
};

/** Type and values of keys, before and after where they differ. */
export function changesTable(key: string, title: string, changes: readonly StageChange[]): ResultTable {
  return {
    key,
    title,
    columns: [
      { key: 'key', label: say('column.key') },
      { key: 'type', label: say('column.type') },
      { key: 'values', label: say('column.values') },
      { key: 'change', label: say('column.change') },
    ],
    rows: changes.map(({ key: name, kind, from, before, after }) => [
      both(from ?? name, name),
      both(before && entryType(before), after && entryType(after)),
      both(before && valuesText(before), after && valuesText(after)),
      say(`change.${kind}`),
    ]),
  };
}

/** Every stage by what it leaves of state and actions. */
export function stagesTable(stages: readonly Stage[]): ResultTable {
  const cells = (entry: Entry | undefined): Value[] => [
    entry ? entryType(entry) : null,
    entryRange(entry)?.low ?? null,
    entryRange(entry)?.high ?? null,
  ];
  return {
    key: 'stages',
    title: say('table.stages'),
    columns: [
      { key: 'stage', label: say('column.stage') },
      { key: 'keys', label: say('column.keys') },
      { key: 'state', label: 'state' },
      { key: 'stateMin', label: 'min' },
      { key: 'stateMax', label: 'max' },
      { key: 'actions', label: 'actions' },
      { key: 'actionsMin', label: 'min' },
      { key: 'actionsMax', label: 'max' },
    ],
    rows: stages.map(({ stage, entries }) => [
      stage,
      Object.keys(entries).length,
      ...cells(entries.state ?? entries['observation.state'] ?? entries['observation/state']),
      ...cells(entries.actions ?? entries.action),
    ]),
  };
}

/** State and first action, dimension by dimension, on both sides of a stage; sides that a stage does not have are left out. */
export function dimensionsTable(changes: readonly StageChange[]): ResultTable {
  const of = (name: string) => changes.find(({ key, kind }) => key === name && kind !== 'removed');
  const vector = (entry: Entry | null | undefined) => rowsOf(numbersOf(entry ?? undefined) ?? [])[0] ?? [];
  const [state, actions] = [of('state'), of('actions')];
  const sides = [
    { key: 'stateBefore', values: vector(state?.before) },
    { key: 'stateAfter', values: vector(state?.after) },
    { key: 'actionBefore', values: vector(actions?.before) },
    { key: 'actionAfter', values: vector(actions?.after) },
  ] as const;
  const shown = sides.filter(({ values }) => values.length > 0);
  return {
    key: 'dimensions',
    title: say('table.dimensions'),
    columns: [
      { key: 'dimension', label: say('column.dimension') },
      ...shown.map(({ key }) => ({ key, label: say(`column.${key}`) })),
    ],
    rows: Array.from({ length: Math.max(0, ...shown.map(({ values }) => values.length)) }, (_, dim) => [
      dim,
      ...shown.map(({ values }) => values[dim] ?? null),
    ]),
  };
}

const both = (before: string | null, after: string | null): string | null =>
  before === null || after === null || before === after ? (after ?? before) : `${before} → ${after}`;

/** A range, a flag or a text; null for what is not followed. */
function valuesText(entry: Entry): string | null {
  const { value } = entry;
  if (value?.kind === 'flag') return say(value.flag ? 'flag.true' : 'flag.false');
  if (value?.kind === 'texts') return value.texts.map((text) => JSON.stringify(text)).join(' + ');
  const range = entryRange(entry);
  if (!range) return null;
  return range.low === range.high
    ? formatValue(range.low)
    : `${formatValue(range.low)}\u00a0…\u00a0${formatValue(range.high)}`;
}
