import React from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import { promptTexts } from '@site/core/models/dataPipeline/promptText';
import { discretizeState, leftEdge } from '@site/core/models/dataPipeline/stateBins';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import TextField from '@site/src/components/Controls/TextField';
import Toggle from '@site/src/components/Controls/Toggle';
import ResultTable from '@site/src/components/ResultTable';
import type { ExplorerView, ViewInput } from './explorerView';
import { numbersTyped } from './numbersTyped';
import { codec, promptFormats, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

/** The text of a prompt, and the bins that the state becomes in it. */
export function promptView({ state, change }: ViewInput): ExplorerView {
  const { format, text, values, next } = state;
  const writesState = format !== 'paligemma' || state.withState;
  const frames = next.length > 0 ? [values, next] : values;
  const texts = promptTexts(format, text, writesState ? frames : null);
  const textTable: Table = {
    key: 'texts',
    title: say('table.texts'),
    columns: [
      { key: 'place', label: say('column.place') },
      { key: 'text', label: say('column.text') },
      { key: 'characters', label: say('column.characters') },
    ],
    rows: texts.map((each, place) => [place + 1, JSON.stringify(each), each.length]),
  };
  const bins = binsTable(writesState ? [...values, ...next] : []);
  const saturated = writesState ? [...values, ...next].filter((value) => value < -1 || value >= 1).length : 0;
  const count = writesState ? values.length + next.length : 0;
  return {
    settings: [
      { label: say('control.format'), value: say(`format.${format}`) },
      { label: say('control.text'), value: text },
      { label: say('control.values'), value: writesState ? values.join(', ') : say('value.none') },
      { label: say('control.next'), value: next.length > 0 ? next.join(', ') : say('value.none') },
    ],
    tables: [textTable, ...(count > 0 ? [bins] : [])],
    summary: writesState ? say('summary.bins', { count, saturated }) : say('summary.noState'),
    controls: (
      <Group label={say('group.prompt')}>
        <Choice
          label={say('control.format')}
          value={format}
          options={promptFormats.map((value) => ({ value, label: say(`format.${value}`) }))}
          onChange={(value) => change({ format: value })}
        />
        <TextField label={say('control.text')} value={text} onChange={(typed) => takeText(typed, change)} />
        {format === 'paligemma' && (
          <Toggle
            label={say('control.withState')}
            checked={state.withState}
            onChange={(withState) => change({ withState })}
          />
        )}
        {writesState && (
          <>
            <TextField
              label={say('control.values')}
              value={values.join(', ')}
              hint={say('hint.values')}
              onChange={(typed) => numbersTyped(typed, 16, (numbers) => change({ values: numbers }))}
            />
            <TextField
              label={say('control.next')}
              value={next.join(', ')}
              hint={say('hint.next')}
              onChange={(typed) => numbersTyped(typed, 16, (numbers) => change({ next: numbers }))}
            />
          </>
        )}
      </Group>
    ),
    result: (
      <>
        <ResultTable table={textTable} />
        {count > 0 && <ResultTable table={bins} />}
        <p className={styles.basis}>{say('basis.prompt')}</p>
      </>
    ),
  };
}

/** Texts that an address cannot hold are refused while they are typed. */
function takeText(typed: string, change: (part: Partial<State>) => void): string | undefined {
  const { state, problem } = codec.decode(codec.encode({ ...codec.initial, text: typed }));
  if (problem) return say('problem.text');
  change({ text: state.text });
  return undefined;
}

function binsTable(values: readonly number[]): Table {
  return {
    key: 'bins',
    title: say('table.bins'),
    columns: [
      { key: 'dimension', label: say('column.dimension') },
      { key: 'value', label: say('column.normalized') },
      { key: 'bin', label: say('column.bin') },
      { key: 'binFrom', label: say('column.binFrom') },
      { key: 'binTo', label: say('column.binTo') },
    ],
    rows: discretizeState(values).map((bin, dim) => [
      dim,
      values[dim] ?? null,
      bin,
      bin < 0 ? null : leftEdge(bin),
      bin === 255 ? null : leftEdge(bin + 1),
    ]),
  };
}
