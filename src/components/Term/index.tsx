import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import styles from './styles.module.css';

/** The first use of a term on a page: a link to its place in the glossary; TermTips shows the definition beside it. */
export default function Term({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <Link to={`/glossary#${id}`} className={styles.term} data-term={id}>
      {children}
    </Link>
  );
}
