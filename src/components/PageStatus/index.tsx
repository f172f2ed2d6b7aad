import React, { type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { claimKinds, kindLabel, kindSign, type ClaimKind } from '../Claim/kinds';
import styles from './styles.module.css';

interface Pin {
  /** `fork@head` */
  ref: string;
  short: string;
  date: string;
  branch?: string;
  href: string;
}

interface Props {
  keyFinding: string;
  created: string;
  verified: string;
  kinds: Partial<Record<ClaimKind, number>>;
  pins: Pin[];
}

/** Under the title: the finding in one line, then what the page describes and how its claims are known. */
export default function PageStatus({ keyFinding, created, verified, kinds, pins }: Props): ReactNode {
  const total = claimKinds.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  return (
    <div className={styles.status}>
      <p className={styles.finding}>{keyFinding}</p>
      <ul className={styles.line}>
        <li>
          <Translate id="status.claims" values={{ total }}>
            {'{total} 条论断'}
          </Translate>
          {claimKinds
            .filter((kind) => kinds[kind])
            .map((kind) => (
              <span key={kind} className={styles.kind}>
                <span aria-hidden="true">{kindSign[kind]}</span> {kindLabel(kind)} {kinds[kind]}
              </span>
            ))}
        </li>
        <li>
          <Translate id="status.dates" values={{ created: <Day date={created} />, verified: <Day date={verified} /> }}>
            {'初稿 {created}，核对于 {verified}'}
          </Translate>
        </li>
        <li>
          <Translate id="status.pins">所述提交：</Translate>
          {pins.map(({ ref, short, date, branch, href }) => (
            <a
              key={ref}
              className={styles.pin}
              href={href}
              title={translate(
                { id: 'status.pin', message: '{ref}，分支 {branch}，{date}' },
                { ref, branch: branch ?? '–', date },
              )}
            >
              <code>{ref}</code> {short}
            </a>
          ))}
        </li>
      </ul>
    </div>
  );
}

const Day = ({ date }: { date: string }): ReactNode => <time dateTime={date}>{date}</time>;
