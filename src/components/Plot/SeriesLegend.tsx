import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import type { Role } from './roles';
import styles from './styles.module.css';

interface Props {
  series: readonly { id: string; label: string; role: Role }[];
  /** Bars are filled, lines have their dash pattern. */
  filled?: boolean;
}

export default function SeriesLegend({ series, filled }: Props): ReactNode {
  return (
    <ul className={styles.legend}>
      {series.map(({ id, label, role }) => (
        <li key={id}>
          <svg viewBox="0 0 24 10" aria-hidden>
            {filled ? (
              <rect width={24} height={10} className={clsx(styles.bar, styles[role])} />
            ) : (
              <line x1={0} x2={24} y1={5} y2={5} className={clsx(styles.line, styles[role])} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
