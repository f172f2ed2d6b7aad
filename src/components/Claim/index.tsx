import React, { type ReactNode } from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { translate } from '@docusaurus/Translate';
import EvidenceMarks, { type Mark } from '../EvidenceMarks';
import { kindLabel, kindSign, type ClaimKind } from './kinds';
import styles from './styles.module.css';

interface Props {
  id: string;
  kind: ClaimKind;
  verdict?: string;
  marks: Mark[];
  children: ReactNode;
}

/** A sentence with an address of its own, the sign of its kind, and links to what it rests on. */
export default function Claim({ id, kind, verdict, marks, children }: Props): ReactNode {
  // Links to a claim count as links to an anchor: the build checks them.
  useBrokenLinks().collectAnchor(id);
  const name = translate(
    { id: 'claim.permalink', message: '{kind}：本论断的永久链接', description: 'Name of the link to a claim itself' },
    { kind: kindLabel(kind) },
  );
  return (
    <span id={id} className={styles.claim} data-kind={kind} data-verdict={verdict}>
      <span className={styles.sentence}>{children}</span>
      <EvidenceMarks marks={marks} />
      <a href={`#${id}`} className={styles.sign} title={name} aria-label={name} data-kind={kind}>
        {kindSign[kind]}
      </a>
    </span>
  );
}
