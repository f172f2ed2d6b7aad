import React from 'react';
import { compareConfigs, filterConfigs, sortConfigs } from '@site/core/models/dataPipeline/configTable';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import TextField from '@site/src/components/Controls/TextField';
import Toggle from '@site/src/components/Controls/Toggle';
import ResultTable from '@site/src/components/ResultTable';
import { configRows } from './configRows';
import { configTable, fieldsTable } from './configTables';
import type { ExplorerView, ViewInput } from './explorerView';
import { remember } from './remember';
import { codec, presences, sortFields, tableModels, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

const compared = remember(() => compareConfigs(configRows.upstream, configRows.fork));

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
      { label: say('control.type'), value: say(`type.${type}`) },
      { label: say('control.where'), value: say(`where.${where}`) },
      { label: say('control.sort'), value: say(`sort.${sort}`) },
    ],
    tables: fields ? [table, fields] : [table],
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
          onChange={(typed) => takeText(typed, change)}
        />
        <Choice
          label={say('control.type')}
          value={type}
          options={tableModels.map((value) => ({ value, label: say(`type.${value}`) }))}
          onChange={(value) => change({ type: value })}
        />
        <Choice
          label={say('control.where')}
          value={where}
          options={presences.map((value) => ({ value, label: say(`where.${value}`) }))}
          onChange={(value) => change({ where: value })}
        />
        <Choice
          label={say('control.sort')}
          value={sort}
          options={sortFields.map((value) => ({ value, label: say(`sort.${value}`) }))}
          onChange={(value) => change({ sort: value })}
        />
        {sort !== 'table' && (
          <Toggle label={say('control.desc')} checked={desc} onChange={(value) => change({ desc: value })} />
        )}
        <Choice
          label={say('control.row')}
          value={row}
          options={all.map(({ name }) => ({ value: name, label: name }))}
          onChange={(value) => change({ row: value })}
        />
      </Group>
    ),
    result: (
      <>
        <ResultTable table={table} current={shown.findIndex(({ name }) => name === row)} />
        {fields && (
          <details>
            <summary>{fields.title}</summary>
            <ResultTable table={fields} />
          </details>
        )}
        <p className={styles.basis}>{say('basis.configs')}</p>
      </>
    ),
  };
}

function takeText(typed: string, change: (part: Partial<State>) => void): string | undefined {
  const { problem } = codec.decode(codec.encode({ ...codec.initial, find: typed }));
  if (problem) return say('problem.text');
  change({ find: typed });
  return undefined;
}
