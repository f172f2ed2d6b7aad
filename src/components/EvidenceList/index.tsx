import React, { type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import { evidenceHref, goldenFile, type EvidenceItem } from '@site/core/evidence/evidenceItem';
import { shortHash } from '@site/core/page/pins';
import { standingLabel } from '../Claim/states';
import { useEvidence } from '../PageEvidence';
import styles from './styles.module.css';

/** Everything that the claims of the page rest on, by number. */
export default function EvidenceList(): ReactNode {
  const { items, pins } = useEvidence();
  if (items.length === 0) return null;
  return (
    <section className={styles.evidence} data-once="">
      <Heading as="h2" id="evidence">
        {translate({ id: 'evidence.title', message: '证据' })}
      </Heading>
      <p className={styles.hint}>
        <Translate id="evidence.hint">
          编号与正文中的上标一致。源码链接固定在所述提交的行上，其后是这些行在另一个仓库的固定点上的状况（相同、移动、不同、没有）；查询应当没有任何输出；黄金用例是在真实代码上运行得到的输入与输出。
        </Translate>
      </p>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li key={index} id={`evidence-${index + 1}`} value={index + 1}>
            <Entry
              item={item}
              href={evidenceHref(item, index + 1, pins)}
              commit={item.kind === 'lines' ? shortHash(pins[item.source]?.commit ?? '') : ''}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ item, href, commit }: { item: EvidenceItem; href: string; commit: string }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  if (item.kind === 'query') return <code>{item.command}</code>;
  if (item.kind === 'golden') {
    // Not a route: the golden files are published beside the pages, once for both languages.
    return (
      <a href={`${String(siteConfig.customFields?.rootUrl ?? '/')}golden/${goldenFile(item.name)}`}>
        <code>{item.name}</code>
      </a>
    );
  }
  const { path, start, end, symbol, source, elsewhere } = item;
  return (
    <>
      <a href={href}>
        <code>{`${path}:L${start}${start === end ? '' : `–L${end}`}`}</code>
      </a>{' '}
      {symbol && <code className={styles.symbol}>{symbol}</code>}{' '}
      <span className={styles.source}>
        {[`${source} (${commit})`, ...elsewhere.map(([ref, standing]) => `${ref} ${standingLabel(standing)}`)].join(
          ' · ',
        )}
      </span>
    </>
  );
}
