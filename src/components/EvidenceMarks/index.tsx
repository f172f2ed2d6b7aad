import React, { Fragment, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useEvidenceItem } from '../PageEvidence';
import styles from './styles.module.css';

/** A line may break after so many: a dozen side by side are wider than a phone. */
const together = 6;

/** Small numbered links to the evidence: source lines lead to the repository, queries and cases to the list below. */
export default function EvidenceMarks({ marks }: { marks: number[] }): ReactNode {
  if (marks.length === 0) return null;
  return (
    <sup className={styles.marks} role="group" aria-label={translate({ id: 'evidence.marks', message: '证据' })}>
      {marks.map((n, index) => (
        <Fragment key={n}>
          {index > 0 && index % together === 0 && <wbr />}
          <Mark n={n} />
        </Fragment>
      ))}
    </sup>
  );
}

function Mark({ n }: { n: number }): ReactNode {
  return (
    <a href={useEvidenceItem(n).href} className={styles.mark}>
      {n}
    </a>
  );
}
