import React, { type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { ClaimState } from '@site/core/schema/publishedClaim';
import { claimKinds, kindLabel, kindSign, type ClaimKind } from '../Claim/kinds';
import SideBySideSwitch from '../SideBySide/Switch';
import styles from './styles.module.css';

interface Pin {
  /** `fork@head` */
  ref: string;
  short: string;
  date: string;
  branch?: string;
  href: string;
  /** The newest commit of the branch, and how many cited places differ there. */
  newest?: { short: string; date: string; changed: number; same: boolean };
}

interface Props {
  keyFinding: string;
  created: string;
  verified: string;
  kinds: Partial<Record<ClaimKind, number>>;
  states: Partial<Record<ClaimState, number>>;
  /** Day of the last comparison of all evidence with the pinned commits. */
  checked?: string;
  pins: Pin[];
  /** The page has a text in the other language. */
  translated: boolean;
}

/** Under the title: the finding in one line, then what the page describes and how its claims are known. */
export default function PageStatus(props: Props): ReactNode {
  const { keyFinding, created, verified, kinds, states, checked, pins, translated } = props;
  const proven = (states.verified ?? 0) + (states.changed ?? 0);
  const total = claimKinds.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  return (
    <div className={styles.status} data-once="">
      <p className={styles.finding}>{keyFinding}</p>
      <ul className={styles.line}>
        <li>
          <Translate id="status.claims" values={{ total }}>
            {'{total} 条论断'}
          </Translate>
          {claimKinds
            .filter((kind) => kinds[kind])
            .map((kind) => (
              <React.Fragment key={kind}>
                {' '}
                <span className={styles.kind}>
                  <span aria-hidden="true">{kindSign[kind]}</span> {kindLabel(kind)} {kinds[kind]}
                </span>
              </React.Fragment>
            ))}
        </li>
        {checked && (
          <li>
            <Translate id="status.verified" values={{ proven, checked: <Day date={checked} /> }}>
              {'{proven} 条的证据已在固定提交逐一比对（{checked}）'}
            </Translate>{' '}
            {(states.recorded ?? 0) > 0 && (
              <span className={styles.kind}>
                <Translate id="status.recorded" values={{ recorded: states.recorded ?? 0 }}>
                  {'{recorded} 条只以记录的运行为据'}
                </Translate>
              </span>
            )}
            {(states.unproven ?? 0) > 0 && (
              <span className={styles.kind}>
                <Translate id="status.unproven" values={{ unproven: states.unproven ?? 0 }}>
                  {'{unproven} 条未决，没有可比对的行'}
                </Translate>
              </span>
            )}
            {(states.changed ?? 0) > 0 && (
              <span className={styles.changed}>
                <Translate id="status.changed" values={{ changed: states.changed ?? 0 }}>
                  {'△ {changed} 条在最新提交已改变'}
                </Translate>
              </span>
            )}
          </li>
        )}
        <li>
          <Translate id="status.dates" values={{ created: <Day date={created} />, verified: <Day date={verified} /> }}>
            {'初稿 {created}，核对于 {verified}'}
          </Translate>
        </li>
        {translated && (
          <li>
            <SideBySideSwitch />
          </li>
        )}
        <li>
          <Translate id="status.pins">所述提交：</Translate>
          {pins.map(({ ref, short, date, branch, href, newest }) => (
            <span key={ref} className={styles.pin}>
              <a
                href={href}
                title={translate(
                  { id: 'status.pin', message: '{ref}，分支 {branch}，{date}' },
                  { ref, branch: branch ?? '–', date },
                )}
              >
                <code>{ref}</code> {short}
              </a>{' '}
              {newest && newestText(newest)}
            </span>
          ))}
        </li>
      </ul>
    </div>
  );
}

function newestText({ short, date, changed, same }: NonNullable<Pin['newest']>): string {
  if (same) return translate({ id: 'status.newest.same', message: '（即最新提交）' });
  if (changed === 0)
    return translate({ id: 'status.newest.none', message: '（最新 {short}，{date}：未变）' }, { short, date });
  return translate(
    { id: 'status.newest.changed', message: '（最新 {short}，{date}：{changed} 处引用已变）' },
    { short, date, changed },
  );
}

const Day = ({ date }: { date: string }): ReactNode => <time dateTime={date}>{date}</time>;
