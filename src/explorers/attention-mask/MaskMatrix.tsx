import React, { useCallback, useMemo, type CSSProperties, type ReactNode } from 'react';
import Matrix, { type Cell, type Level } from '@site/src/components/Matrix';
import { pairSentence } from './pairSentence';
import type { ShownMask } from './shownMask';
import styles from './styles.module.css';
import { spanName } from './tokenNames';
import { say } from './words';

interface Props {
  shown: ShownMask;
  cell: Cell;
  onCell(cell: Cell): void;
}

/** The matrix, in colours of what became of each pair. The order of the levels is that of `pairLevel`. */
export default function MaskMatrix({ shown, cell, onCell }: Props): ReactNode {
  const { view, picture, comparedWith, segments, querySpans, keySpans } = shown;
  const { queries: rows, keys: columns } = view.matrix;
  const [hasLost, hasGained] = [picture.lost > 0, picture.gained > 0];
  const palette = useMemo(
    (): readonly Level[] => [
      { colour: 'ground', text: say('level.closed') },
      { colour: 'data', text: say('level.open') },
      { colour: 'defect', text: comparedWith && hasLost ? say(`level.lost.${comparedWith}`) : undefined },
      { colour: 'qualified', text: comparedWith && hasGained ? say(`level.gained.${comparedWith}`) : undefined },
      { colour: 'muted', text: say('level.padding') },
    ],
    [comparedWith, hasLost, hasGained],
  );
  const describe = useCallback((each: Cell) => pairSentence(shown, each), [shown]);
  const within = (place: number, places: number): number => Math.max(0, Math.min(place, places - 1));
  const width = rows < columns / 2 ? 44 : 30;
  return (
    <div className={styles.picture} style={{ '--picture-width': `${width}rem` } as CSSProperties}>
      <div className={styles.columns} aria-hidden>
        {keySpans.map((span) => (
          <span key={span.start} style={{ flex: `${span.end - span.start} 0 0` }}>
            <span>{spanName(span, segments)}</span>
          </span>
        ))}
      </div>
      <Matrix
        label={say('matrix.label')}
        {...{ rows, columns, palette, describe, onCell, width }}
        levels={picture.levels}
        cell={{ row: within(cell.row, rows), column: within(cell.column, columns) }}
        rowTitle={say('matrix.queries')}
        columnTitle={say('matrix.keys')}
        rowMarks={querySpans.map(({ start }) => start)}
        columnMarks={keySpans.map(({ start }) => start)}
      />
    </div>
  );
}
