import React, { type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { EvidenceItem } from '@site/core/evidence/evidenceItem';
import styles from './styles.module.css';

export type Mark = Pick<EvidenceItem, 'n' | 'href' | 'title' | 'kind'>;

/** Small numbered links to the evidence: source lines lead to the repository, queries and cases to the list below. */
export default function EvidenceMarks({ marks }: { marks: Mark[] }): ReactNode {
  if (marks.length === 0) return null;
  return (
    <sup className={styles.marks} role="group" aria-label={translate({ id: 'evidence.marks', message: '证据' })}>
      {marks.map(({ n, href, title, kind }) => (
        <a key={n} href={href} title={title} className={styles.mark} data-kind={kind}>
          {n}
        </a>
      ))}
    </sup>
  );
}
