import React, { type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Verdict } from '@site/core/schema/claimFile';
import styles from './styles.module.css';

export type { Verdict };

export const verdictSigns: Record<Verdict, string> = {
  confirmed: '✓',
  qualified: '◐',
  refuted: '×',
  stale: '△',
  unsupported: '∅',
};

/** What was found about a statement of an earlier note: a sign and a word, coloured by role. */
export default function VerdictBadge({ verdict }: { verdict: Verdict }): ReactNode {
  return (
    <span className={styles.badge} data-verdict={verdict}>
      <span aria-hidden="true">{verdictSigns[verdict]}</span> {verdictLabel(verdict)}
    </span>
  );
}

export function verdictLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'confirmed':
      return translate({ id: 'verdict.confirmed', message: '成立' });
    case 'qualified':
      return translate({ id: 'verdict.qualified', message: '部分成立' });
    case 'refuted':
      return translate({ id: 'verdict.refuted', message: '不成立' });
    case 'stale':
      return translate({ id: 'verdict.stale', message: '已过期' });
    case 'unsupported':
      return translate({ id: 'verdict.unsupported', message: '无依据' });
  }
}
