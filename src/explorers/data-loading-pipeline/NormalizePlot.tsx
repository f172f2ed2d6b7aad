import React, { type ReactNode } from 'react';
import type { DimensionStats } from '@site/core/models/dataPipeline/normalizedDimension';
import { normalize } from '@site/core/models/dataPipeline/normalize';
import LinePlot, { type Point } from '@site/src/components/Plot/LinePlot';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { normModes } from './state';
import { say } from './words';

/** Both normalisations of one dimension as lines, around the range of its data. */
export default function NormalizePlot({ stats, x }: { stats: DimensionStats; x: number }): ReactNode {
  const { mean, std, q01, q99 } = stats;
  const low = Math.min(q01, mean - 2 * std, x);
  const high = Math.max(q99, mean + 2 * std, x);
  const margin = (high - low) / 20 || 1;
  const ends = [low - margin, high + margin] as const;
  const lists = { mean: [mean], std: [std], q01: [q01], q99: [q99] };
  const series = normModes.map((mode, index) => ({
    id: mode,
    label: say(`mode.${mode}`),
    role: (['accent', 'data'] as const)[index] ?? 'data',
    points: ends.map((end): Point => [end, (normalize([end], lists, mode) as number[])[0] ?? 0]),
  }));
  const heights = series.flatMap(({ points }) => points.map(([, height]) => height));
  return (
    <LinePlot
      label={say('plot.normalize')}
      x={{ label: say('control.x'), scale: 'linear', domain: ends, format: formatValue }}
      y={{
        label: say('column.normalized'),
        scale: 'linear',
        domain: [Math.min(...heights, -1.2), Math.max(...heights, 1.2)],
        format: formatValue,
      }}
      series={series}
      marks={[
        { at: [q01, -1], label: 'q01' },
        { at: [q99, 1], label: 'q99' },
      ]}
      current={{ x, label: `x = ${formatValue(x)}` }}
    />
  );
}
