import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './styles.module.css';

interface Analysis {
  title: string;
  slug: string;
  created: string;
  verified: string;
  /** `fork@7a75ac2` */
  source: string;
  keyFinding: string;
  abstract: string;
  readIf: string[];
}

interface Props {
  groups: { group: string; analyses: Analysis[] }[];
}

/** The analyses in their groups, each with what it found; filled from the front matter of the pages. */
export default function AnalysisIndex({ groups }: Props): ReactNode {
  return (
    <div className={styles.index}>
      {groups.map(({ group, analyses }) => (
        <section key={group} className={styles.group} aria-label={groupLabel(group)}>
          <p className={styles.groupName}>{groupLabel(group)}</p>
          {analyses.map((analysis) => (
            <Entry key={analysis.slug} {...analysis} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Entry({ title, slug, created, verified, source, keyFinding, abstract, readIf }: Analysis): ReactNode {
  return (
    <article className={styles.entry}>
      <Heading as="h2" className={styles.title}>
        <Link to={slug}>{title}</Link>
      </Heading>
      <p className={styles.finding}>{keyFinding}</p>
      <p className={styles.dates}>
        <Translate
          id="index.dates"
          values={{
            created: <time dateTime={created}>{created}</time>,
            verified: <time dateTime={verified}>{verified}</time>,
            source: <code>{source}</code>,
          }}
        >
          {'初稿 {created} · 核对于 {verified}，{source}'}
        </Translate>
      </p>
      <details className={styles.more}>
        <summary>
          <Translate id="index.more">摘要与读者</Translate>
        </summary>
        <p>{abstract}</p>
        <p className={styles.readIf}>
          <Translate id="index.readIf">如果你想：</Translate>
        </p>
        <ul>
          {readIf.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function groupLabel(group: string): string {
  switch (group) {
    case 'training':
      return translate({ id: 'group.training', message: '训练机制' });
    case 'ttt':
      return translate({ id: 'group.ttt', message: 'TTT' });
    case 'alignment':
      return translate({ id: 'group.alignment', message: '自对齐' });
    default:
      return translate({ id: 'group.data', message: '数据' });
  }
}
