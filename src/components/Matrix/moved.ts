/** Where a key leads in a matrix. */

export interface Cell {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
  rowMarks: readonly number[];
  columnMarks: readonly number[];
}

/** @returns undefined for keys that do not move */
export function moved(key: string, ctrl: boolean, { row, column }: Cell, size: Size): Cell | undefined {
  const { rows, columns, rowMarks, columnMarks } = size;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'PageUp':
      return { row: rowMarks.findLast((mark) => mark < row) ?? 0, column };
    case 'PageDown':
      return { row: rowMarks.find((mark) => mark > row) ?? rows - 1, column };
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { row, column: columnMarks.findLast((mark) => mark < column) ?? 0 };
    case 'End':
      return ctrl
        ? { row: rows - 1, column: columns - 1 }
        : { row, column: columnMarks.find((mark) => mark > column) ?? columns - 1 };
    default:
      return undefined;
  }
}
