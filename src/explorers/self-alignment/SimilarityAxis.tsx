import React, { useRef, type ReactNode } from 'react';
import { AxisBottom } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { useWidth } from '@site/src/components/Plot/useWidth';
import { candidateName } from './contrastTables';
import { say } from './words';
import styles from './styles.module.css';

interface Props {
  /** Cosines with the anchor: of the positive, then of the negatives. */
  before: readonly number[];
  after: readonly number[];
}

const height = 150;
const margin = { left: 14, right: 14 };
const rows = { before: 34, after: 86 };
const axisTop = 104;

/** Where positive and negatives stand as seen from the anchor, before and after: a map shows as dots that move. */
export default function SimilarityAxis({ before, after }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const x = scaleLinear<number>({ domain: [-1, 1], range: [margin.left, width - margin.right] });
  const lines = [
    { key: 'before', top: rows.before, similarities: before },
    { key: 'after', top: rows.after, similarities: after },
  ] as const;
  return (
    <div ref={frame} className={styles.axis}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('plot.similarities')}>
        {before.map((similarity, place) => (
          <line
            key={place}
            className={styles.path}
            x1={x(similarity)}
            y1={rows.before}
            x2={x(after[place] ?? similarity)}
            y2={rows.after}
          />
        ))}
        {lines.map(({ key, top, similarities }) => (
          <g key={key}>
            <text x={margin.left} y={top - 16} className={styles.rowName}>
              {say(`column.${key}`)}
            </text>
            <line className={styles.rail} x1={margin.left} x2={width - margin.right} y1={top} y2={top} />
            {similarities.map((similarity, place) =>
              place === 0 ? (
                <circle key={place} className={styles.positive} cx={x(similarity)} cy={top} r={6} />
              ) : (
                <path key={place} className={styles.negative} d={cross(x(similarity), top)}>
                  <title>{candidateName(place)}</title>
                </path>
              ),
            )}
          </g>
        ))}
        <AxisBottom scale={x} top={axisTop} label={say('axis.similarity')} numTicks={5} axisClassName={styles.ticks} />
      </svg>
      <ul className={styles.legend}>
        <li>
          <svg viewBox="0 0 14 14" aria-hidden className={styles.sample}>
            <circle className={styles.positive} cx={7} cy={7} r={6} />
          </svg>{' '}
          {say('vector.positive')}
        </li>
        <li>
          <svg viewBox="0 0 14 14" aria-hidden className={styles.sample}>
            <path className={styles.negative} d={cross(7, 7)} />
          </svg>{' '}
          {say('vector.negatives')}
        </li>
      </ul>
    </div>
  );
}

const cross = (x: number, y: number) => `M${x - 5} ${y - 5}l10 10m0 -10l-10 10`;
