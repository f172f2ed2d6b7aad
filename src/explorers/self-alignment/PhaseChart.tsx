import React, { useRef, type ReactNode } from 'react';
import { AxisBottom } from '@visx/axis';
import { GridColumns } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import { useWidth } from '@site/src/components/Plot/useWidth';
import { dateOfDay } from '@site/core/models/alignment/planTimeline';
import { outcomes, planStart, type Outcome, type PhaseRow } from '@site/core/models/alignment/phaseTimeline';
import { say } from './words';
import styles from './styles.module.css';

interface Props {
  titles: readonly string[];
  rows: readonly PhaseRow[];
}

const rowHeight = 46;
const margin = { top: 4, right: 12, bottom: 44, left: 20 };
/** Begins of the four weeks of the plan, and of the one after. */
const weekStarts = [1, 8, 15, 22, 29];
const lastDay = 34;
/** What a commit can stand for; what is only planned has none. */
const marked = outcomes.filter((outcome) => outcome !== 'planned');

/** Planned weeks as outlines, commits as marks; the name of each phase stands above its line, so that it fits on a phone. */
export default function PhaseChart({ titles, rows }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const bottom = margin.top + rows.length * rowHeight;
  const x = scaleLinear<number>({ domain: [1, lastDay], range: [margin.left, width - margin.right] });
  return (
    <div ref={frame} className={styles.axis}>
      <svg viewBox={`0 0 ${width} ${bottom + margin.bottom}`} role="img" aria-label={say('plot.phases')}>
        <GridColumns
          scale={x}
          top={margin.top}
          height={bottom - margin.top}
          tickValues={weekStarts}
          className={styles.weeks}
        />
        {rows.map(({ plannedDays: [first, last], commitDays }, row) => {
          const top = margin.top + row * rowHeight;
          return (
            <g key={titles[row]}>
              <rect
                className={styles.planned}
                x={x(first)}
                width={x(last + 1) - x(first)}
                y={top + 20}
                height={16}
                rx={3}
              />
              <text x={margin.left + 2} y={top + 13} className={styles.rowName}>
                {titles[row]}
              </text>
              {commitDays.map(({ day, outcome }) => (
                <CommitMark
                  key={`${day} ${outcome}`}
                  outcome={outcome}
                  x={x(day + 0.5)}
                  y={top + 29 + shift[outcome]}
                />
              ))}
            </g>
          );
        })}
        <AxisBottom
          scale={x}
          top={bottom}
          tickValues={weekStarts}
          tickFormat={(day) => dateOfDay(planStart, Number(day)).slice(5)}
          label={say('axis.days')}
          axisClassName={styles.ticks}
        />
      </svg>
      <ul className={styles.legend}>
        <li>
          <svg viewBox="0 0 24 14" aria-hidden className={styles.sample}>
            <rect className={styles.planned} x={1} y={1} width={22} height={12} rx={3} />
          </svg>{' '}
          {say('legend.planned')}
        </li>
        {marked.map((outcome) => (
          <li key={outcome}>
            <svg viewBox="0 0 14 14" aria-hidden className={styles.sample}>
              <CommitMark outcome={outcome} x={7} y={7} />
            </svg>{' '}
            {say(`outcome.${outcome}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Marks of one day stand beside each other. */
const shift: Record<Outcome, number> = { landed: -4, changed: 4, superseded: 0, planned: 0 };

function CommitMark({ outcome, x, y }: { outcome: Outcome; x: number; y: number }): ReactNode {
  if (outcome === 'superseded')
    return <path className={styles.superseded} d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />;
  return <circle className={outcome === 'landed' ? styles.landed : styles.changed} cx={x} cy={y} r={5} />;
}
