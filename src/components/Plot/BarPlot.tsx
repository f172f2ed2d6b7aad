import React, { useRef, type ReactNode } from 'react';
import { AxisBottom } from '@visx/axis';
import { GridColumns } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import clsx from 'clsx';
import SeriesLegend from './SeriesLegend';
import type { Role } from './roles';
import { useWidth } from './useWidth';
import styles from './styles.module.css';

export interface Bar {
  id: string;
  label: string;
  /** By part; parts that are missing are 0. */
  values: Readonly<Record<string, number>>;
}

export interface Part {
  id: string;
  label: string;
  role: Role;
}

interface Props {
  /** Name for screen readers; the numbers stand in a table beside the plot. */
  label: string;
  bars: readonly Bar[];
  /** In the order in which they lie beside each other. */
  parts: readonly Part[];
  axisLabel: string;
  format(value: number): string;
  /** Limits such as the size of a GPU, as vertical lines. */
  limits?: readonly { value: number; label: string }[];
}

const row = 46;
const margin = { top: 22, right: 24, bottom: 44, left: 14 };

/** Horizontal stacked bars; the name of each stands above it, so that long names fit on a phone. */
export default function BarPlot({ label, bars, parts, axisLabel, format, limits = [] }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = margin.top + bars.length * row + margin.bottom;
  const totals = bars.map(({ values }) => parts.reduce((sum, { id }) => sum + (values[id] ?? 0), 0));
  const largest = Math.max(...totals, 0);
  // A limit far beyond all bars would squeeze them; it says "fits" in the table.
  const shown = limits.filter(({ value }) => value <= largest * 1.5);
  const x = scaleLinear<number>({
    domain: [0, Math.max(largest, ...shown.map(({ value }) => value)) || 1],
    range: [margin.left, width - margin.right],
    nice: true,
  });
  const y = scaleBand<string>({
    domain: bars.map(({ id }) => id),
    range: [margin.top, height - margin.bottom],
    paddingInner: 0.1,
  });
  return (
    <div ref={frame} className={styles.plot}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <GridColumns scale={x} top={margin.top} height={height - margin.top - margin.bottom} className={styles.grid} />
        {bars.map(({ id, label: name, values }, index) => {
          let start = 0;
          const top = y(id) ?? 0;
          return (
            <g key={id}>
              <text x={margin.left} y={top + 14} className={styles.name}>
                {name} · {format(totals[index] as number)}
              </text>
              {parts.map((part) => {
                const value = values[part.id] ?? 0;
                const left = x(start);
                start += value;
                return (
                  <rect
                    key={part.id}
                    x={left}
                    y={top + 19}
                    width={Math.max(0, x(start) - left)}
                    height={y.bandwidth() - 21}
                    className={clsx(styles.bar, styles[part.role])}
                  />
                );
              })}
            </g>
          );
        })}
        {shown.map(({ value, label: text }) => (
          <g key={value} className={styles.limit}>
            <line x1={x(value)} x2={x(value)} y1={margin.top - 6} y2={height - margin.bottom} />
            <text x={x(value)} y={margin.top - 9} textAnchor={x(value) > width - 60 ? 'end' : 'middle'}>
              {text}
            </text>
          </g>
        ))}
        <AxisBottom
          scale={x}
          top={height - margin.bottom}
          label={axisLabel}
          numTicks={Math.max(3, Math.round(width / 100))}
          tickFormat={(value) => format(Number(value))}
          axisClassName={styles.axis}
        />
      </svg>
      <SeriesLegend series={parts} filled />
    </div>
  );
}
