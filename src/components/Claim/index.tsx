import React, { type ReactNode } from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { translate } from '@docusaurus/Translate';
import EvidenceMarks from '../EvidenceMarks';
import { verdictLabel, verdictSigns, type Verdict } from '../VerdictBadge';
import { kindLabel, kindSign, type ClaimKind } from './kinds';
import styles from './styles.module.css';

interface Props {
  id: string;
  kind: ClaimKind;
  verdict?: Verdict;
  /** Set where the evidence differs at the newest commit. */
  changed?: boolean;
  /** Numbers of its evidence on the page. */
  marks: number[];
  children: ReactNode;
}

/**
 * A sentence with an address of its own, the sign of its kind, and links to what it rests on. The sign opens the card
 * (src/theme/DocItem/Content listens for it); without JavaScript it is the permalink.
 */
export default function Claim({ id, kind, verdict, changed, marks, children }: Props): ReactNode {
  // Links to a claim count as links to an anchor: the build checks them.
  useBrokenLinks().collectAnchor(id);
  const name = translate(
    {
      id: 'claim.open',
      message: '{kind}：查看证据与永久链接',
      description: 'Name of the sign that opens the card of a claim',
    },
    { kind: kindLabel(kind) },
  );
  return (
    <span id={id} className={styles.claim} data-kind={kind}>
      <span className={styles.sentence} data-claim-sentence>
        {children}
      </span>
      <EvidenceMarks marks={marks} />
      <a href={`#${id}`} className={styles.sign} aria-label={name} data-kind={kind} data-claim-sign>
        {kindSign[kind]}
        {verdict && verdict !== 'confirmed' && (
          <span className={styles.verdict} data-verdict={verdict} title={verdictLabel(verdict)}>
            {verdictSigns[verdict]}
          </span>
        )}
        {changed && <span className={styles.changed}>△</span>}
      </a>
    </span>
  );
}
