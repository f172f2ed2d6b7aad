import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import ScrollBox from '../ScrollBox';
import { formatValue } from './formatValue';
import styles from './styles.module.css';

interface Props {
  table: Table;
  /** Row to be set off, such as the one that the picture shows. */
  current?: number;
}

/** Numbers that an explorer shows; wide ones scroll inside their own box. */
export default function ResultTable({ table, current }: Props): ReactNode {
  const { title, columns, rows } = table;
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return (
    <ScrollBox label={title}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, unit }, column) => (
              <th key={key} scope="col" className={clsx(numeric[column] && styles.number)}>
                {label}
                {unit && <span className={styles.unit}> {unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={index === current ? styles.current : undefined}>
              {row.map((value, column) => (
                <td key={column} className={clsx(numeric[column] && styles.number)}>
                  {formatValue(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
