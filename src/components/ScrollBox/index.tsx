import React, { type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

/** What is wider than the page scrolls sideways in here; reachable by keyboard, named for screen readers. */
export default function ScrollBox({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div
      className={styles.box}
      role="region"
      tabIndex={0}
      aria-label={translate({ id: 'table.label', message: '表格：{label}' }, { label })}
    >
      {children}
    </div>
  );
}
