import React, {
  useLayoutEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import clsx from 'clsx';
import { translate } from '@docusaurus/Translate';
import { useChosen } from '../Controls/useChosen';
import { moved, type Cell } from './moved';
import { coloursOf, paint } from './paint';
import { rectangles } from './runs';
import { useThemeChange } from './useThemeChange';
import styles from './styles.module.css';

export interface Level {
  /** Class of `styles.module.css` that gives the colour. */
  colour: Colour;
  /** In the legend; a level without text is not listed. */
  text?: string;
}

/** By role; `n8` … `p8` are the steps of a scale from negative over zero to positive values. */
export type Colour = 'ground' | 'data' | 'trainable' | 'frozen' | 'defect' | 'qualified' | 'muted' | Step;
export type Step = `${'n' | 'p'}${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'zero';

/** Rows or columns [start, end). */
export interface Span {
  start: number;
  end: number;
  name?: string;
}

interface Props {
  /** Name for screen readers. */
  label: string;
  rows: number;
  columns: number;
  /** [rows][columns], row-major: indices into `palette`. Level 0 is the ground. Keep the same array while nothing changes. */
  levels: Uint8Array;
  /** [rows], 1 = the row is equal to the one above, and is copied; where it is not known, absent. */
  repeated?: Uint8Array;
  palette: readonly Level[];
  /** What a cell says, as one sentence; shown below, and announced while moving by keyboard. */
  describe(cell: Cell): string;
  cell: Cell;
  onCell(cell: Cell): void;
  rowTitle: string;
  columnTitle: string;
  /** Segments of the rows and columns: named at the edge if they have names, parted by lines, and reached by Page Up/Down and Home/End. */
  rowSpans?: readonly Span[];
  columnSpans?: readonly Span[];
  /** Largest width on the screen, in rem. */
  width?: number;
}

/** Without a canvas, more would make the page heavy for a picture that the table tells as well. */
const drawable = 1500;

/**
 * Any matrix of levels: masks of a thousand tokens, weights of eight. The server draws rectangles; the browser a canvas, on
 * which a cell is chosen by pointer or arrow keys.
 */
export default function Matrix(props: Props): ReactNode {
  const { label, rows, columns, levels, palette, describe, rowTitle, columnTitle } = props;
  const { repeated, rowSpans = [], columnSpans = [], width = 28 } = props;
  const rowMarks = rowSpans.map(({ start }) => start);
  const columnMarks = columnSpans.map(({ start }) => start);
  // The cursor moves at once, before the rest of the explorer follows.
  const [cell, choose] = useChosen(props.cell, props.onCell);
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const swatches = useRef<HTMLUListElement>(null);
  const colours = useRef<Uint32Array>(new Uint32Array());
  const [hovered, setHovered] = useState<Cell>();
  const theme = useThemeChange();
  const drawn = useMemo(
    () => (typeof window === 'undefined' ? rectangles(levels, rows, columns, drawable) : undefined),
    [levels, rows, columns],
  );

  // Before the browser paints, so that picture and words change together.
  useLayoutEffect(() => {
    if (swatches.current) colours.current = coloursOf(swatches.current.querySelectorAll('i'));
  }, [palette, theme]);
  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, { levels, repeated, rows, columns }, colours.current);
  }, [levels, repeated, rows, columns, palette, theme]);

  const move = (event: KeyboardEvent) => {
    const next = moved(event.key, event.ctrlKey, cell, { rows, columns, rowMarks, columnMarks });
    if (!next) return;
    event.preventDefault();
    setHovered(undefined);
    choose(next);
  };
  const cellUnder = (event: PointerEvent): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (offset: number, size: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor((offset / size) * count)));
    return {
      row: at(event.clientY - box.top, box.height, rows),
      column: at(event.clientX - box.left, box.width, columns),
    };
  };
  const shown = hovered ?? cell;
  const inside = shown.row < rows && shown.column < columns;
  const sizes = { '--columns': columns, '--rows': rows, '--width': `${width}rem` } as React.CSSProperties;

  return (
    <div className={styles.matrix} style={sizes}>
      <Names className={styles.columnNames} spans={columnSpans} />
      <div className={styles.axes}>
        <span className={styles.columnTitle}>{columnTitle} →</span>
        <span className={styles.rowTitle}>{rowTitle} ↓</span>
      </div>
      <div
        className={styles.box}
        role="application"
        aria-label={label}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        onKeyDown={move}
        onPointerMove={(event) => setHovered(cellUnder(event))}
        onPointerLeave={() => setHovered(undefined)}
        onPointerDown={(event) => choose(cellUnder(event))}
      >
        {typeof window === 'undefined' ? (
          <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" shapeRendering="crispEdges" aria-hidden>
            {drawn?.map((each) => (
              <rect
                key={`${each.x} ${each.y}`}
                {...{ x: each.x, y: each.y, width: each.width, height: each.height }}
                className={styles[palette[each.level]?.colour ?? 'ground']}
              />
            ))}
          </svg>
        ) : (
          <canvas ref={canvas} className={clsx(columns < 200 && styles.crisp)} aria-hidden />
        )}
        <svg className={styles.overlay} viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden>
          {columnMarks.map(
            (x) => x > 0 && <line key={`c${x}`} x1={x} x2={x} y1={0} y2={rows} className={styles.mark} />,
          )}
          {rowMarks.map(
            (y) => y > 0 && <line key={`r${y}`} x1={0} x2={columns} y1={y} y2={y} className={styles.mark} />,
          )}
          {inside && (
            <>
              <line x1={0} x2={columns} y1={shown.row + 0.5} y2={shown.row + 0.5} className={styles.guide} />
              <line x1={shown.column + 0.5} x2={shown.column + 0.5} y1={0} y2={rows} className={styles.guide} />
              <rect x={shown.column} y={shown.row} width={1} height={1} className={styles.cursor} />
            </>
          )}
        </svg>
      </div>
      <Names className={styles.rowNames} spans={rowSpans} />
      <p className={styles.cell} aria-hidden data-cell>
        {inside && describe(shown)}
      </p>
      {/* Moves of the pointer are not announced: they would interrupt everything else. */}
      <p className={styles.announced} role="status">
        {!hovered && inside && describe(cell)}
      </p>
      <ul ref={swatches} className={styles.legend}>
        {palette.map(({ colour, text }, index) => (
          <li key={index} className={clsx(!text && styles.unlisted)}>
            <i className={styles[colour]} />
            {text}
          </li>
        ))}
      </ul>
      <p id={`${id}-keys`} className={styles.keys}>
        {translate({
          id: 'matrix.keys',
          message: '方向键逐格移动，Page Up/Down 与 Home/End 跳到段的边界，Ctrl+Home/End 跳到首尾。',
        })}
      </p>
    </div>
  );
}

/** Names along an edge, each as long as its span. Screen readers have the sentence of the cell and the tables. */
function Names({ className, spans }: { className?: string; spans: readonly Span[] }): ReactNode {
  if (spans.every(({ name }) => name === undefined)) return null;
  return (
    <div className={className} aria-hidden>
      {spans.map(({ start, end, name }) => (
        <span key={start} style={{ flex: `${end - start} 0 0` }}>
          <span>{name}</span>
        </span>
      ))}
    </div>
  );
}
