import React, { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import clsx from 'clsx';
import { moved, type Cell } from '@site/src/components/Matrix/moved';
import ScrollBox from '@site/src/components/ScrollBox';
import type { AlignmentReading, Reading } from '@site/core/models/alignment/alignmentReading';
import { pairSentence, partName } from './readingTables';
import { say } from './words';
import styles from './styles.module.css';

interface Props {
  reading: AlignmentReading;
  cell: Cell;
  onCell(cell: Cell): void;
}

const marks = { sameLevel: '■', earlierLevel: '□', laterLevel: '', separateRanges: '×' } as const;
const reasons = ['sameLevel', 'earlierLevel', 'separateRanges', 'laterLevel'] as const;

/**
 * The parts of the sequence as rows (queries) and columns (keys). A table and not a picture: nine named rows are worth more
 * than a thousand nameless ones. One cell is in the tab order; arrow keys move.
 */
export default function ReadingGrid({ reading, cell, onCell }: Props): ReactNode {
  const { parts, readings } = reading;
  const grid = useRef<HTMLTableElement>(null);
  const [hovered, setHovered] = useState<Cell>();
  const shown = hovered ?? cell;
  const sentences = useMemo(
    () => readings.map((row, query) => row.map((_, key) => pairSentence(reading, query, key))),
    [reading, readings],
  );

  const move = (event: KeyboardEvent) => {
    const size = { rows: parts.length, columns: parts.length, rowMarks: [], columnMarks: [] };
    const next = moved(event.key, event.ctrlKey, cell, size);
    if (!next) return;
    event.preventDefault();
    setHovered(undefined);
    onCell(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className={styles.reading}>
      <ScrollBox label={say('grid.label')}>
        <table
          ref={grid}
          role="grid"
          aria-label={say('grid.label')}
          className={styles.grid}
          onKeyDown={move}
          onPointerLeave={() => setHovered(undefined)}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.row}>
                {say('grid.corner')}
              </th>
              {parts.map(({ name }, key) => (
                <th key={name} scope="col" className={clsx(styles.column, key === shown.column && styles.guide)}>
                  <span>{partName(parts, key)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, tokens }, query) => (
              <tr key={name}>
                <th scope="row" className={clsx(styles.row, query === shown.row && styles.guide)}>
                  {partName(parts, query)} <span className={styles.tokens}>{tokens}</span>
                </th>
                {(readings[query] ?? []).map((each, key) => (
                  <td
                    key={parts[key]?.name}
                    data-at={`${query} ${key}`}
                    tabIndex={query === cell.row && key === cell.column ? 0 : -1}
                    aria-selected={query === cell.row && key === cell.column}
                    aria-label={sentences[query]?.[key]}
                    className={clsx(styles.cell, styles[each.reason], tells(each) && styles.tells)}
                    onPointerEnter={() => setHovered({ row: query, column: key })}
                    onClick={() => onCell({ row: query, column: key })}
                  >
                    {marks[each.reason]}
                    {tells(each) && '!'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {/* The cell in focus says the same to screen readers. */}
      <p className={styles.sentence} aria-hidden data-cell>
        {sentences[shown.row]?.[shown.column]}
      </p>
      <ul className={styles.legend} aria-label={say('grid.legend')}>
        {reasons.map((reason) => (
          <li key={reason}>
            <span className={clsx(styles.swatch, styles[reason])}>{marks[reason]}</span> {say(`legend.${reason}`)}
          </li>
        ))}
        <li>
          <span className={clsx(styles.swatch, styles.earlierLevel, styles.tells)}>□!</span> {say('legend.tells')}
        </li>
      </ul>
    </div>
  );
}

/** The key may be read and carries something of the query's own label. */
const tells = ({ allowed, label }: Reading): boolean => allowed && label !== null;
