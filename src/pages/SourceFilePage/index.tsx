import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import NotFound from '@theme/NotFound';
import type { IndexedCitation, IndexedFile } from '@site/core/evidence/sourceIndex';
import { shortHash } from '@site/core/page/pins';
import { kindLabel, kindSign } from '@site/src/components/Claim/kinds';
import ClaimLink from '@site/src/components/ClaimLink';
import StandalonePage from '@site/src/components/StandalonePage';
import styles from './styles.module.css';

interface Props {
  data: { files: IndexedFile[]; titles: Record<string, string> };
  location: { pathname: string };
}

/** One source file: its definitions, the cited lines in them, and the claims of all pages that rest on these. */
export default function SourceFilePage({ data: { files, titles }, location }: Props): ReactNode {
  const file = files.find(({ key, path }) => location.pathname.endsWith(`/sources/${key}/${path}`));
  if (!file) return <NotFound />;
  const { key, path, symbols } = file;
  const name = path.split('/').pop() ?? path;
  return (
    <StandalonePage
      title={`${name} · ${key}`}
      description={translate(
        {
          id: 'sourceFile.description',
          message:
            '{key} 仓库的 {path}：OpenPI 技术分析中依赖这个文件的全部论断，按类与函数排列，附固定提交上的行与两种语言的永久链接。',
        },
        { key, path: path.length > 60 ? name : path },
      )}
    >
      <p className={styles.path}>
        <Link to="/sources">
          <Translate id="sources.title">源码索引</Translate>
        </Link>{' '}
        / <Link to={`/sources#${key}`}>{key}</Link> / <code>{path}</code>
      </p>
      {symbols.map(({ name: symbol, citations }) => (
        <section key={symbol ?? ''}>
          <Heading as="h2" id={symbol ?? 'module'} className={styles.symbol}>
            {symbol ? <code>{symbol}</code> : translate({ id: 'sourceFile.module', message: '模块级的行' })}
          </Heading>
          {citations.map((citation) => (
            <Citation key={citation.id} citation={citation} titles={titles} />
          ))}
        </section>
      ))}
    </StandalonePage>
  );
}

function Citation({ citation, titles }: { citation: IndexedCitation; titles: Record<string, string> }): ReactNode {
  const { start, end, source, commit, permalink, claims } = citation;
  return (
    <div className={styles.citation}>
      <p className={styles.lines}>
        <a href={permalink}>
          L{start}
          {start !== end && `–L${end}`}
        </a>{' '}
        {source} ({shortHash(commit)})
      </p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <span title={kindLabel(claim.kind)} aria-label={kindLabel(claim.kind)} role="img">
              {kindSign[claim.kind]}
            </span>{' '}
            <ClaimLink {...claim} />{' '}
            <span className={styles.page}>
              {titles[claim.page]}
              {claim.beside && (
                <>
                  {' · '}
                  <Translate id="sourceFile.beside">在论断旁引用</Translate>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
