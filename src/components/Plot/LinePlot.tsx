import React, { useRef, type ReactNode } from 'react';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridColumns, GridRows } from '@visx/grid';
import { scaleLinear, scaleLog } from '@visx/scale';
import { LinePath } from '@visx/shape';
import clsx from 'clsx';
import SeriesLegend from './SeriesLegend';
import type { Role } from './roles';
import { useWidth } from './useWidth';
import styles from './styles.module.css';

export type Point = readonly [x: number, y: number];

export interface Series {
  id: string;
  label: string;
  role: Role;
  points: readonly Point[];
}

export interface Mark {
  at: Point;
  /** Short, beside the point. */
  label: string;
}

export interface PlotAxis {
  label: string;
  scale: 'linear' | 'log';
  /** Both ends; of a log axis above 0. */
  domain: readonly [number, number];
  format(value: number): string;
}

interface Props {
  /** Name for screen readers; the numbers stand in a table beside the plot. */
  label: string;
  x: PlotAxis;
  y: PlotAxis;
  series: readonly Series[];
  marks?: readonly Mark[];
  /** The value that the settings choose, as a vertical line. */
  current?: { x: number; label: string };
}

const height = 340;
const margin = { top: 14, right: 26, bottom: 46, left: 66 };

/** Curves over one axis each way, linear or logarithmic. Each series has a colour and a dash pattern of its own. */
export default function LinePlot({ label, x, y, series, marks = [], current }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const xScale = scaleOf(x, [margin.left, width - margin.right]);
  const yScale = scaleOf(y, [height - margin.bottom, margin.top]);
  const ticks = { x: Math.max(3, Math.round(width / 110)), y: 6 };
  const inX = (value: number) => value >= x.domain[0] && value <= x.domain[1];
  const inY = (value: number) => value >= y.domain[0] && value <= y.domain[1];
  return (
    <div ref={frame} className={styles.plot}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <GridRows
          scale={yScale}
          left={margin.left}
          width={width - margin.left - margin.right}
          numTicks={ticks.y}
          className={styles.grid}
        />
        <GridColumns
          scale={xScale}
          top={margin.top}
          height={height - margin.top - margin.bottom}
          numTicks={ticks.x}
          className={styles.grid}
        />
        {series.map(({ id, role, points }) => (
          <LinePath
            key={id}
            data={points.filter(([px, py]) => inX(px) && inY(py))}
            x={([value]) => xScale(value)}
            y={([, value]) => yScale(value)}
            className={clsx(styles.line, styles[role])}
          />
        ))}
        {current && inX(current.x) && (
          <g className={styles.current}>
            <line x1={xScale(current.x)} x2={xScale(current.x)} y1={margin.top} y2={height - margin.bottom} />
            <text {...beside(xScale(current.x), width)} y={margin.top + 10}>
              {current.label}
            </text>
          </g>
        )}
        {marks.map(({ at, label: text }) => (
          <g key={`${at[0]} ${text}`} className={styles.mark}>
            <circle cx={xScale(at[0])} cy={yScale(at[1])} r={4} />
            <text {...beside(xScale(at[0]), width)} y={yScale(at[1]) - 7}>
              {text}
            </text>
          </g>
        ))}
        <AxisBottom
          scale={xScale}
          top={height - margin.bottom}
          label={x.label}
          numTicks={ticks.x}
          tickFormat={tickText(x, xScale, ticks.x)}
          axisClassName={styles.axis}
        />
        <AxisLeft
          scale={yScale}
          left={margin.left}
          label={y.label}
          labelOffset={46}
          numTicks={ticks.y}
          tickFormat={tickText(y, yScale, ticks.y)}
          axisClassName={styles.axis}
        />
      </svg>
      <SeriesLegend series={series} />
    </div>
  );
}

const scaleOf = ({ scale, domain }: PlotAxis, range: [number, number]) =>
  scale === 'log'
    ? scaleLog<number>({ domain: [...domain], range })
    : scaleLinear<number>({ domain: [...domain], range });

/** On a log axis every multiple has its tick, but only those that have room have a text: which ones, d3 knows. */
const tickText = ({ format }: PlotAxis, scale: ReturnType<typeof scaleOf>, count: number) => {
  const shown = scale.tickFormat(count, '~s');
  return (value: number | { valueOf(): number }) => (shown(Number(value)) === '' ? '' : format(Number(value)));
};

/** Text right of a place, or left of it where the right edge is near. */
const beside = (x: number, width: number): { x: number; textAnchor: 'start' | 'end' } =>
  x > width - 150 ? { x: x - 6, textAnchor: 'end' } : { x: x + 6, textAnchor: 'start' };
