import React from 'react';
import { compareConfigs, filterConfigs, sortConfigs } from '@site/core/models/dataPipeline/configTable';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import TextField from '@site/src/components/Controls/TextField';
import Toggle from '@site/src/components/Controls/Toggle';
import ResultTable from '@site/src/components/ResultTable';
import { configRows } from './configRows';
import { configTable, fieldName, fieldsTable } from './configTables';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { remember } from './remember';
import { presences, sortFields, tableModels, type State } from './state';
import styles from './styles.module.css';
import { textTyped } from './textTyped';
import { say } from './words';

const compared = remember(() => compareConfigs(configRows.upstream, configRows.fork));

const modelLabel = (type: State['type']) => (type === 'all' ? say('where.all') : type);
const sortLabel = (sort: State['sort']) => (sort === 'table' ? say('sort.table') : fieldName(sort));

/** All configurations of both repositories, joined by name. */
export function configsView({ state, change }: ViewInput): ExplorerView {
  const { find, type, where, sort, desc, row } = state;
  const all = compared();
  const filtered = filterConfigs(all, {
    text: find,
    modelType: type === 'all' ? undefined : type,
    presence: where === 'all' ? undefined : where,
  });
  const shown = sort === 'table' ? filtered : sortConfigs(filtered, sort, desc ? 'descending' : 'ascending');
  const chosen = all.find(({ name }) => name === row);
  const table = configTable(shown);
  const fields = chosen && fieldsTable(chosen);
  return {
    settings: [
      { label: say('control.find'), value: find || say('value.none') },
      { label: fieldName('modelType'), value: modelLabel(type) },
      { label: say('column.comparison'), value: say(`where.${where}`) },
      { label: say('control.sort'), value: sortLabel(sort) },
    ],
    tables: fields ? [fields, table] : [table],
    summary: say('summary.configs', {
      shown: shown.length,
      all: all.length,
      different: shown.filter(({ differing }) => differing.length > 0).length,
      upstream: shown.filter((each) => !each.fork).length,
      fork: shown.filter((each) => !each.upstream).length,
    }),
    controls: (
      <Group label={say('group.table')}>
        <TextField
          label={say('control.find')}
          value={find}
          hint={say('hint.find')}
          onChange={(typed) => textTyped('find', typed, change)}
        />
        <Choice
          label={fieldName('modelType')}
          value={type}
          options={tableModels.map((value) => ({ value, label: modelLabel(value) }))}
          onChange={(value) => change({ type: value })}
        />
        <Choice
          label={say('column.comparison')}
          value={where}
          options={presences.map((value) => ({ value, label: say(`where.${value}`) }))}
          onChange={(value) => change({ where: value })}
        />
        <Choice
          label={say('control.sort')}
          value={sort}
          options={sortFields.map((value) => ({ value, label: sortLabel(value) }))}
          onChange={(value) => change({ sort: value })}
        />
        {sort !== 'table' && (
          <Toggle label={say('control.desc')} checked={desc} onChange={(value) => change({ desc: value })} />
        )}
        <Choice
          label={say('control.row')}
          value={row}
          options={['', ...all.map(({ name }) => name)].map((name) => ({
            value: name,
            label: name || say('value.none'),
          }))}
          onChange={(value) => change({ row: value })}
        />
      </Group>
    ),
    result: (
      <>
        {fields && <ResultTable table={fields} />}
        <ResultTable table={table} current={shown.findIndex(({ name }) => name === row)} />
        <p className={styles.basis}>{say('basis.configs')}</p>
      </>
    ),
  };
}
