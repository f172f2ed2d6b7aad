import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

/** Settings that belong together. */
export default function Group({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
