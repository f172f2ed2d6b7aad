import React from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import { exactStats, type ExactStats } from '@site/core/models/dataPipeline/exactStats';
import { runningStats, type RunningStats } from '@site/core/models/dataPipeline/runningStats';
import Group from '@site/src/components/Controls/Group';
import TextField from '@site/src/components/Controls/TextField';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { accepted } from './accepted';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { batchesField, type Batches, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

const measures = ['mean', 'std', 'q01', 'q99'] as const;

/** Statistics as compute_norm_stats keeps them, beside those of all numbers at once. */
export function statisticsView({ state, change }: ViewInput): ExplorerView {
  const { batches } = state;
  const vectors = batches.map((batch) => batch.map((value) => [value]));
  const running = accepted(() => runningStats(vectors));
  const exact = exactStats(vectors);
  const tables = running ? [comparison(running, exact), growth(vectors)] : [];
  const lost = running ? running.count - (running.histogramTotals[0] ?? 0) : 0;
  return {
    settings: [{ label: say('control.batches'), value: batchesField.print(batches) }],
    tables,
    summary: running
      ? say(lost > 0 ? 'summary.lost' : 'summary.complete', {
          count: running.count,
          batches: batches.length,
          lost,
          q99: formatValue(running.q99[0] ?? null),
          exact: formatValue(exact.q99[0] ?? null),
        })
      : say('problem.tooFewVectors'),
    controls: (
      <Group label={say('group.batches')}>
        <TextField
          label={say('control.batches')}
          value={batchesField.print(batches)}
          hint={say('hint.batches')}
          onChange={(typed) => takeBatches(typed, change)}
        />
      </Group>
    ),
    result: running && (
      <>
        {tables.map((table) => (
          <ResultTable key={table.key} table={table} />
        ))}
        <p className={styles.basis}>{say('basis.statistics')}</p>
      </>
    ),
  };
}

function takeBatches(typed: string, change: (part: Partial<State>) => void): string | undefined {
  const batches: Batches | undefined = batchesField.parse(typed.replaceAll(/\s/g, ''));
  if (!batches) return say('problem.batches');
  change({ batches });
  return undefined;
}

function comparison(running: RunningStats, exact: ExactStats): Table {
  return {
    key: 'statistics',
    title: say('table.statistics'),
    columns: [
      { key: 'measure', label: say('column.measure') },
      { key: 'running', label: 'RunningStats' },
      { key: 'exact', label: say('column.exact') },
    ],
    rows: measures.map((measure) => [measure, running[measure][0] ?? null, exact[measure][0] ?? null]),
  };
}

/** What the statistics are after each batch; a single number has none yet. */
function growth(vectors: number[][][]): Table {
  return {
    key: 'growth',
    title: say('table.growth'),
    columns: [
      { key: 'batch', label: say('column.batch') },
      { key: 'count', label: say('column.count') },
      { key: 'held', label: say('column.held') },
      { key: 'q01', label: 'q01' },
      { key: 'q99', label: 'q99' },
    ],
    rows: vectors.map((_, batch) => {
      const until = vectors.slice(0, batch + 1);
      const stats = accepted(() => runningStats(until));
      const [held = null] = stats?.histogramTotals ?? [];
      return [batch + 1, until.flat().length, held, stats?.q01[0] ?? null, stats?.q99[0] ?? null];
    }),
  };
}
