import React from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import { batching, type Batching } from '@site/core/models/dataPipeline/batching';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { accepted } from './accepted';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { samplerNames } from './names';
import { limits } from './state';
import styles from './styles.module.css';
import { say } from './words';

const inputs = ['samples', 'batch', 'processes'] as const;
const measures = [
  'localBatchSize',
  'samplesPerRank',
  'batchesPerPass',
  'effectiveGlobalBatch',
  'samplesUsedPerPass',
] as const;

/** Batches of PyTorch training over one process or several. */
export function loaderView({ state, change }: ViewInput): ExplorerView {
  const { samples, batch, processes } = state;
  const result = accepted(() => batching(samples, batch, processes));
  const table = result && resultTable(result, samples);
  return {
    settings: inputs.map((name) => ({ label: say(`control.${name}`), value: String(state[name]) })),
    tables: table ? [table] : [],
    summary: result
      ? say(result.endless ? 'summary.endless' : 'summary.batches', {
          effective: formatValue(result.effectiveGlobalBatch),
          batch: formatValue(batch),
          dropped: formatValue(samples - result.samplesUsedPerPass),
          passes: formatValue(result.batchesPerPass),
          samples: formatValue(result.samplesPerRank),
          local: formatValue(result.localBatchSize),
        })
      : say('problem.smallDataset', { samples, local: Math.floor(batch / processes) }),
    controls: (
      <Group label={say('group.loader')}>
        {inputs.map((name) => (
          <NumberField
            key={name}
            label={say(`control.${name}`)}
            value={state[name]}
            min={name === 'batch' ? processes : limits[name][0]}
            max={name === 'processes' ? Math.min(batch, limits.processes[1]) : limits[name][1]}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </Group>
    ),
    result: table && (
      <>
        <ResultTable table={table} />
        <p className={styles.basis}>{say('basis.loader')}</p>
      </>
    ),
  };
}

function resultTable(result: Batching, samples: number): Table {
  return {
    key: 'batching',
    title: say('table.batching'),
    columns: [
      { key: 'measure', label: say('column.measure') },
      { key: 'value', label: say('column.values') },
    ],
    rows: [
      [say('measure.sampler'), samplerNames[result.sampler]],
      ...measures.map((name) => [say(`measure.${name}`), result[name]]),
      [say('measure.dropped'), samples - result.samplesUsedPerPass],
    ],
  };
}
