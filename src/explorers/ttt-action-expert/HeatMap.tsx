import React, { useCallback, useMemo, type ReactNode } from 'react';
import Matrix from '@site/src/components/Matrix';
import type { Cell } from '@site/src/components/Matrix/moved';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { palette, type Picture } from './picture';
import styles from './styles.module.css';
import { blockLabel } from './tables';
import { say } from './words';

interface Props {
  picture: Picture;
  /** η of each token. */
  eta: readonly number[];
  cell: Cell;
  onCell(cell: Cell): void;
}

/** Three matrices beside each other. */
export default function HeatMap({ picture, eta, cell, onCell }: Props): ReactNode {
  const { name, blocks, rows, width, levels, largest } = picture;
  const missing = blocks.includes(null);
  const colours = useMemo(
    () => palette(largest, formatValue, say('legend.zero'), missing ? say('legend.none') : undefined),
    [largest, missing],
  );
  const describe = useCallback(
    ({ row, column }: Cell) => {
      const feature = column % width;
      const [first, second, third] = blocks.map((block) =>
        block === null ? say('legend.none') : formatValue(block[row]?.[feature] ?? null),
      ) as [string, string, string];
      return say(`cell.${name}`, { row, feature, first, second, third, eta: formatValue(eta[row] ?? null) });
    },
    [name, blocks, width, eta],
  );
  return (
    <div className={styles.picture}>
      {/* Names of this length wrap, so they do not stand at the edge of the matrix itself. */}
      <p className={styles.blocks}>
        {([1, 2, 3] as const).map((block) => (
          <span key={block}>{blockLabel(name, block)}</span>
        ))}
      </p>
      <Matrix
        label={say('matrix.label', { picture: say(`picture.${name}`) })}
        rows={rows}
        columns={3 * width}
        levels={levels}
        palette={colours}
        describe={describe}
        cell={{ row: Math.min(cell.row, rows - 1), column: Math.min(cell.column, 3 * width - 1) }}
        onCell={onCell}
        rowTitle={say(`row.${name}`)}
        columnTitle={say('matrix.columns')}
        columnSpans={[0, 1, 2].map((block) => ({ start: block * width, end: (block + 1) * width }))}
        width={40}
      />
    </div>
  );
}
