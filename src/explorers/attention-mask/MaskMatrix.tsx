import React, { useCallback, useMemo, type ReactNode } from 'react';
import type { AxisSpan } from '@site/core/models/attentionMask/axisSpans';
import Matrix, { type Level } from '@site/src/components/Matrix';
import type { Cell } from '@site/src/components/Matrix/moved';
import { pairSentence } from './pairSentence';
import type { ShownMask } from './shownMask';
import { spanName } from './tokenNames';
import { say } from './words';

interface Props {
  shown: ShownMask;
  cell: Cell;
  onCell(cell: Cell): void;
}

/** The matrix, in colours of what became of each pair. The order of the levels is that of `pairLevel`. */
export default function MaskMatrix({ shown, cell, onCell }: Props): ReactNode {
  const { view, picture, comparedWith, closedBy, segments, querySpans, keySpans } = shown;
  const { queries: rows, keys: columns } = view.matrix;
  const [hasLost, hasGained] = [picture.lost > 0, picture.gained > 0];
  const palette = useMemo(
    (): readonly Level[] => [
      { colour: 'ground', text: say(`level.closed.${closedBy}`) },
      { colour: 'data', text: say('level.open') },
      { colour: 'defect', text: comparedWith && hasLost ? say(`level.lost.${comparedWith}`) : undefined },
      { colour: 'qualified', text: comparedWith && hasGained ? say(`level.gained.${comparedWith}`) : undefined },
      { colour: 'muted', text: say('level.padding') },
    ],
    [comparedWith, closedBy, hasLost, hasGained],
  );
  const describe = useCallback((each: Cell) => pairSentence(shown, each), [shown]);
  const within = (place: number, places: number): number => Math.max(0, Math.min(place, places - 1));
  const spansOf = (spans: readonly AxisSpan[]) =>
    spans.map((span) => ({ start: span.start, end: span.end, name: spanName(span, segments) }));
  return (
    <Matrix
      label={say('matrix.label')}
      {...{ rows, columns, palette, describe, onCell }}
      levels={picture.levels}
      repeated={picture.repeated}
      cell={{ row: within(cell.row, rows), column: within(cell.column, columns) }}
      rowTitle={say('matrix.queries')}
      columnTitle={say('matrix.keys')}
      rowSpans={spansOf(querySpans)}
      columnSpans={spansOf(keySpans)}
      width={rows < columns / 2 ? 44 : 36}
    />
  );
}
