import React, { type ReactNode } from 'react';
import LinePlot, { type Point } from '@site/src/components/Plot/LinePlot';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { Chunk } from './actionTables';
import { say } from './words';

/** One dimension of a chunk over time, as recorded and relative to the state; where the repeated end begins is marked. */
export default function ActionsPlot({ chunk, joint }: { chunk: Chunk; joint: number }): ReactNode {
  const { actions, relative, isPad, fps, lastOffsetSeconds } = chunk;
  const curve = (rows: Chunk['actions']) => rows.map((row, step): Point => [step / fps, row[joint] ?? 0]);
  const series = [
    { id: 'recorded', label: say('column.recorded'), role: 'data', points: curve(actions) },
    { id: 'relative', label: say('column.relative'), role: 'accent', points: curve(relative) },
  ] as const;
  const values = series.flatMap(({ points }) => points.map(([, value]) => value));
  const margin = (Math.max(...values) - Math.min(...values)) / 10 || 0.1;
  const firstPad = isPad.indexOf(true);
  return (
    <LinePlot
      label={say('plot.actions', { dim: joint })}
      x={{
        label: say('axis.seconds'),
        scale: 'linear',
        domain: [0, lastOffsetSeconds || 1 / fps],
        format: formatValue,
      }}
      y={{
        label: say('axis.action', { dim: joint }),
        scale: 'linear',
        domain: [Math.min(...values) - margin, Math.max(...values) + margin],
        format: formatValue,
      }}
      series={series}
      current={firstPad > 0 ? { x: firstPad / fps, label: say('plot.repeated') } : undefined}
    />
  );
}
