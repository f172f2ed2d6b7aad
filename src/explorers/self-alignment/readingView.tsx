import React from 'react';
import Fold from '@site/src/components/Fold';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { readingStages, type AlignmentReading } from '@site/core/models/alignment/alignmentReading';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import ReadingGrid from './ReadingGrid';
import { pairTable, partName, partsTable, readsTable } from './readingTables';
import { say } from './words';
import { limits, readingOf, withStage } from './state';
import styles from './styles.module.css';

/** Who reads whom around the alignment suffix. */
export function readingView({ state, change }: ViewInput): ExplorerView {
  const { stage, horizon, image, query, key } = state;
  const reading = readingOf(state);
  const parts = partsTable(reading);
  const stageOptions = readingStages.map((value) => ({ value, label: say(`stage.${value}`) }));
  // Sampling has no action chunk, so the horizon changes nothing there.
  const hasChunk = reading.parts.some(({ name }) => name === 'actionChunk');
  return {
    settings: [
      { label: say('control.stage'), value: say(`stage.${stage}`) },
      ...(hasChunk ? [{ label: say('control.horizon'), value: String(horizon) }] : []),
      { label: say('control.image'), value: String(image) },
    ],
    tables: [parts, readsTable(reading), pairTable(reading, query, key)],
    summary: summaryOf(reading),
    controls: (
      <Group label={say('group.sequence')}>
        <Choice
          label={say('control.stage')}
          value={stage}
          options={stageOptions}
          onChange={(value) => change(withStage(state, value))}
        />
        {hasChunk && (
          <NumberField
            label={say('control.horizon')}
            unit={say('unit.steps')}
            value={horizon}
            min={limits.horizon[0]}
            max={limits.horizon[1]}
            onChange={(value) => change({ horizon: value })}
            hint={say('hint.horizon')}
          />
        )}
        <NumberField
          label={say('control.image')}
          value={image}
          min={limits.image[0]}
          max={limits.image[1]}
          onChange={(value) => change({ image: value })}
          hint={say('hint.image')}
        />
      </Group>
    ),
    result: (
      <>
        <ReadingGrid
          reading={reading}
          cell={{ row: query, column: key }}
          onCell={({ row, column }) => change({ query: row, key: column })}
        />
        <Fold title={say('details.parts')}>{() => <ResultTable table={parts} current={query} />}</Fold>
        <p className={styles.basis}>{say(`basis.${stage}`)}</p>
        <p className={styles.basis}>{say('basis.reading')}</p>
      </>
    ),
  };
}

/** Sizes, what many layers add, and whether a task reads its own label. */
function summaryOf({ parts, readings, totalTokens, allowedPairs, reachablePairs }: AlignmentReading): string {
  const told = readings.flatMap((row, query) =>
    row.flatMap(({ allowed, label }, key) => (allowed && label ? [{ query, key, label }] : [])),
  );
  const size = say('summary.size', { tokens: formatValue(totalTokens), pairs: formatValue(allowedPairs) });
  const added = reachablePairs - allowedPairs;
  const closure = added === 0 ? say('summary.closed') : say('summary.reach', { added: formatValue(added) });
  const labels = told.map(({ query, key, label }) =>
    say(`summary.told.${label}`, { query: partName(parts, query), key: partName(parts, key) }),
  );
  return [size, closure, ...(labels.length > 0 ? labels : [say('summary.blind')])].join(say('join.sentences'));
}
