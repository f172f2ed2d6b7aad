import React, { type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import type { EvidenceItem } from '@site/core/evidence/evidenceItem';
import { standingLabel } from '../Claim/states';
import { useEvidenceItems } from '../PageEvidence';
import styles from './styles.module.css';

/** Everything that the claims of the page rest on, by number. */
export default function EvidenceList(): ReactNode {
  const items = useEvidenceItems();
  if (items.length === 0) return null;
  return (
    <section className={styles.evidence}>
      <Heading as="h2" id="evidence">
        <Translate id="evidence.title">证据</Translate>
      </Heading>
      <p className={styles.hint}>
        <Translate id="evidence.hint">
          编号与正文中的上标一致。源码链接固定在所述提交的行上，其后是这些行在另一个仓库的固定点上的状况（相同、移动、不同、没有）；查询应当没有任何输出；黄金用例是在真实代码上运行得到的输入与输出。
        </Translate>
      </p>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.n} id={`evidence-${item.n}`} value={item.n}>
            <Entry item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ item }: { item: EvidenceItem }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  if (item.kind === 'query') return <code>{item.label}</code>;
  if (item.kind === 'golden') {
    // Not a route: the golden files are published beside the pages, once for both languages.
    const root = String(siteConfig.customFields?.rootUrl ?? '/');
    return (
      <a href={`${root}golden/${item.file ?? ''}`}>
        <code>{item.label}</code>
      </a>
    );
  }
  return (
    <>
      <a href={item.href}>
        <code>{`${item.path ?? ''}${item.label.slice(item.label.indexOf(':'))}`}</code>
      </a>{' '}
      {item.symbol && <code className={styles.symbol}>{item.symbol}</code>}{' '}
      <span className={styles.source}>{item.source}</span>{' '}
      {item.elsewhere && item.elsewhere.length > 0 && (
        <span className={styles.source}>
          · {item.elsewhere.map(([ref, standing]) => `${ref} ${standingLabel(standing)}`).join(' · ')}
        </span>
      )}
    </>
  );
}
