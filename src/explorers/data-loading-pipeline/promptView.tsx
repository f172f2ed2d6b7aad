import React from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import { promptTexts } from '@site/core/models/dataPipeline/promptText';
import { discretizeState, leftEdge } from '@site/core/models/dataPipeline/stateBins';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import TextField from '@site/src/components/Controls/TextField';
import Toggle from '@site/src/components/Controls/Toggle';
import ResultTable from '@site/src/components/ResultTable';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { numbersTyped } from './numbersTyped';
import { promptFormats } from './state';
import styles from './styles.module.css';
import { textTyped } from './textTyped';
import { say } from './words';

/** The text of a prompt, and the bins that the state becomes in it. */
export function promptView({ state, change }: ViewInput): ExplorerView {
  const { format, text, values, next } = state;
  const writesState = format !== 'paligemma' || state.withState;
  const frames = next.length > 0 ? [values, next] : [values];
  const texts = promptTexts(format, text, writesState ? (next.length > 0 ? frames : values) : null);
  const textTable: Table = {
    key: 'texts',
    title: say('table.texts'),
    columns: [{ key: 'text', label: say('column.text') }],
    rows: texts.map((each) => [JSON.stringify(each)]),
  };
  const written = writesState ? frames.flat() : [];
  const saturated = written.filter((value) => value < -1 || value >= 1).length;
  const bins = binsTable(frames);
  return {
    settings: [
      { label: say('control.format'), value: say(`format.${format}`) },
      { label: say('control.text'), value: text },
      { label: say('control.values'), value: writesState ? values.join(', ') : say('value.none') },
      { label: say('control.next'), value: (writesState && next.join(', ')) || say('value.none') },
    ],
    tables: written.length > 0 ? [textTable, bins] : [textTable],
    summary: writesState ? say('summary.bins', { count: written.length, saturated }) : say('summary.noState'),
    controls: (
      <Group label={say('group.prompt')}>
        <Choice
          label={say('control.format')}
          value={format}
          options={promptFormats.map((value) => ({ value, label: say(`format.${value}`) }))}
          onChange={(value) => change({ format: value })}
        />
        <TextField label={say('control.text')} value={text} onChange={(typed) => textTyped('text', typed, change)} />
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
        {written.length > 0 && <ResultTable table={bins} />}
        <p className={styles.basis}>{say('basis.prompt')}</p>
      </>
    ),
  };
}

/** One line per number; those of the next frame, if there are any, stand below with their own dimensions. */
function binsTable(frames: readonly (readonly number[])[]): Table {
  const hasNext = frames.length > 1;
  return {
    key: 'bins',
    title: say('table.bins'),
    columns: [
      ...(hasNext ? [{ key: 'frame', label: say('column.frame') }] : []),
      { key: 'dimension', label: say('column.dimension') },
      { key: 'value', label: say('column.normalized') },
      { key: 'bin', label: say('column.bin') },
      { key: 'binFrom', label: say('column.binFrom') },
      { key: 'binTo', label: say('column.binTo') },
    ],
    rows: frames.flatMap((values, frame) =>
      discretizeState(values).map((bin, dim) => [
        ...(hasNext ? [frame === 0 ? 't' : 't + 1'] : []),
        dim,
        values[dim] ?? null,
        bin,
        bin < 0 ? null : leftEdge(bin),
        bin === 255 ? null : leftEdge(bin + 1),
      ]),
    ),
  };
}
