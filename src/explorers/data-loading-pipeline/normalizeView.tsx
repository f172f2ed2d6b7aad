import React, { lazy, Suspense } from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import { normalizedDimension, type DimensionStats } from '@site/core/models/dataPipeline/normalizedDimension';
import { trackedStats, trackedStatsNames } from '@site/core/models/dataPipeline/trackedStats';
import Fold from '@site/src/components/Fold';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { limits, normModes, quantities, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

/** Plots weigh more than all the rest, and the first view has none. */
const NormalizePlot = lazy(() => import('./NormalizePlot'));

const parts = ['mean', 'std', 'q01', 'q99'] as const;

/** One number under both normalisations, with statistics of the fork's files or of one's own. */
export function normalizeView({ state, change }: ViewInput): ExplorerView {
  const { file, quantity, x, mode } = state;
  const dims = trackedStats[file][quantity].mean.length;
  const dim = Math.min(state.dim, dims - 1);
  const stats = statsOf(state, dim);
  const table = resultTable(state, stats);
  const all = fileTable(state);
  const { normalized, bin, warnings } = normalizedDimension(x, stats, mode);
  const edit = (part: Partial<DimensionStats>) => change({ edit: parts.map((name) => ({ ...stats, ...part })[name]) });
  return {
    settings: [
      { label: say('control.file'), value: file },
      { label: say('control.quantity'), value: `${quantity}[${dim}]` },
      { label: say('control.x'), value: String(x) },
      { label: say('control.norm'), value: say(`mode.${mode}`) },
      ...parts.map((name) => ({ label: name, value: String(stats[name]) })),
    ],
    tables: [table, all],
    summary: [
      say('summary.normalized', { mode: say(`mode.${mode}`), x: formatValue(x), normalized: formatValue(normalized) }),
      ...warnings.map((warning) => say(`warning.${warning}`)),
      ...(quantity === 'state' ? [binText(normalized, bin)] : []),
    ].join(say('join.sentences')),
    controls: (
      <>
        <Group label={say('group.dimension')}>
          <Choice
            label={say('control.file')}
            value={file}
            options={trackedStatsNames.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ file: value, edit: [] })}
          />
          <Choice
            label={say('control.quantity')}
            value={quantity}
            options={quantities.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ quantity: value, edit: [] })}
          />
          <NumberField
            label={say('column.dimension')}
            value={dim}
            min={0}
            max={dims - 1}
            onChange={(value) => change({ dim: value, edit: [] })}
          />
          <NumberField
            label={say('control.x')}
            value={x}
            min={limits.x[0]}
            max={limits.x[1]}
            step="any"
            onChange={(value) => change({ x: value })}
          />
          <Choice
            label={say('control.norm')}
            value={mode}
            options={normModes.map((value) => ({ value, label: say(`mode.${value}`) }))}
            onChange={(value) => change({ mode: value })}
          />
        </Group>
        <Group label={say('group.statistics')}>
          {parts.map((name) => (
            <NumberField
              key={name}
              label={name}
              value={stats[name]}
              min={name === 'std' ? 0 : limits.x[0]}
              max={limits.x[1]}
              step="any"
              onChange={(value) => edit({ [name]: value })}
            />
          ))}
        </Group>
      </>
    ),
    result: (
      <>
        <Suspense fallback={<div className={styles.plotPlace} />}>
          <NormalizePlot stats={stats} x={x} />
        </Suspense>
        <ResultTable table={table} current={normModes.indexOf(mode)} />
        <Fold title={all.title}>{() => <ResultTable table={all} current={dim} />}</Fold>
        <p className={styles.basis}>{say('basis.normalize')}</p>
      </>
    ),
  };
}

function statsOf({ file, quantity, edit }: State, dim: number): DimensionStats {
  const stats = trackedStats[file][quantity];
  const [mean, std, q01, q99] = edit.length > 0 ? edit : parts.map((name) => stats[name]?.[dim]);
  return { mean: mean ?? 0, std: std ?? 0, q01: q01 ?? 0, q99: q99 ?? 0 };
}

/** The bins keep of a value outside them only on which side it is. */
const binText = (normalized: number, bin: number): string =>
  say(Math.abs(normalized) > 1 ? 'summary.endBin' : 'summary.bin', { bin: formatValue(bin) });

/** Only the state is written into the prompt, so only its numbers have bins. */
function resultTable({ x, quantity }: State, stats: DimensionStats): Table {
  const hasBin = quantity === 'state';
  return {
    key: 'normalized',
    title: say('table.normalized'),
    columns: [
      { key: 'mode', label: say('control.norm') },
      { key: 'normalized', label: say('column.normalized') },
      ...(hasBin ? [{ key: 'bin', label: say('column.bin') }] : []),
    ],
    rows: normModes.map((mode) => {
      const { normalized, bin } = normalizedDimension(x, stats, mode);
      return [say(`mode.${mode}`), normalized, ...(hasBin ? [bin] : [])];
    }),
  };
}

function fileTable({ file, quantity }: State): Table {
  const stats = trackedStats[file][quantity];
  return {
    key: 'file',
    title: say('table.file', { file, quantity }),
    columns: [
      { key: 'dimension', label: say('column.dimension') },
      ...parts.map((name) => ({ key: name, label: name })),
    ],
    rows: stats.mean.map((_, dim) => [dim, ...parts.map((name) => stats[name]?.[dim] ?? null)]),
  };
}
