import React, { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { claimMarkdown, queryCommand } from '@site/core/evidence/claimMarkdown';
import { goldenFile } from '@site/core/evidence/evidenceItem';
import { shortHash } from '@site/core/page/pins';
import type { Bilingual } from '@site/core/schema/claimFile';
import type { PublishedCitation, PublishedClaim, PublishedQuery } from '@site/core/schema/publishedClaim';
import { kindLabel, kindSign } from '../Claim/kinds';
import { driftLabel, standingLabel, stateLabel } from '../Claim/states';
import InlineCode from '../InlineCode';
import VerdictBadge, { verdictLabel } from '../VerdictBadge';
import { usePageClaims } from './usePageClaims';
import styles from './styles.module.css';

/** Edge of the claim that the card keeps clear of, in pixels from the top or from the bottom of the window. */
export type Place = { below: number } | { above: number };

interface Props {
  page: string;
  id: string;
  /** The sentence as the page shows it, with its formulas. */
  sentence: string;
  place: Place;
  onClose(): void;
}

/** What a claim rests on and how it stands, beside the text; on phones a sheet from below. Escape closes it. */
export default function ClaimCard({ page, id, sentence, place, onClose }: Props): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  const { claims, failed } = usePageClaims(page, true);
  const claim = claims?.find((each) => each.id === id);

  const edges: Record<string, string> =
    'below' in place ? { '--below': `${place.below}px` } : { '--above': `${place.above}px` };

  useEffect(() => card.current?.focus({ preventScroll: true }), [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };

  return (
    <div
      ref={card}
      role="dialog"
      aria-label={translate({ id: 'card.label', message: '论断的证据' })}
      tabIndex={-1}
      className={styles.card}
      style={edges}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className={styles.close}
        onClick={onClose}
        aria-label={translate({ id: 'card.close', message: '关闭' })}
      >
        ✕
      </button>
      {/* The page's own sentence, already rendered. */}
      <p className={styles.sentence} dangerouslySetInnerHTML={{ __html: sentence }} />
      {claim && <Details claim={claim} />}
      {!claim && (
        <p role="status">
          {failed ? (
            <Translate id="card.failed">证据没有载入。请重试，或用句末的编号链接。</Translate>
          ) : (
            <Translate id="card.loading">正在载入证据……</Translate>
          )}
        </p>
      )}
    </div>
  );
}

function Details({ claim }: { claim: PublishedClaim }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const say = (text: Bilingual) => (i18n.currentLocale === 'en' ? text.en : text.zh);
  return (
    <>
      <p className={styles.state} data-state={claim.state}>
        <span aria-hidden="true">{kindSign[claim.kind]}</span> {kindLabel(claim.kind)} ·{' '}
        {stateLabel(claim.state, claim.verified)}
      </p>
      {claim.note && claim.verdict && (
        <p>
          <Translate id="card.note">早期笔记：</Translate>
          <InlineCode text={say(claim.note.statement)} /> <VerdictBadge verdict={claim.verdict} />{' '}
          <InlineCode text={say(claim.note.reason)} />
        </p>
      )}
      {claim.defect && (
        <p>
          <strong>
            <Translate id="card.defect">缺陷：</Translate>
            <InlineCode text={say(claim.defect.title)} />
          </strong>{' '}
          <InlineCode text={say(claim.defect.consequence)} />
        </p>
      )}
      {claim.settle && (
        <p>
          <Translate id="card.settle">怎样解决：</Translate>
          <InlineCode text={say(claim.settle)} />
        </p>
      )}
      <ul className={styles.evidence}>
        {claim.citations.map((citation) => (
          <CitationItem key={citation.id} citation={citation} />
        ))}
        {claim.queries.map((query) => (
          <QueryItem key={`${query.source} ${query.pattern}`} query={query} />
        ))}
        {claim.golden.map((name) => (
          <GoldenItem key={name} name={name} />
        ))}
      </ul>
      <Actions claim={claim} />
    </>
  );
}

function CitationItem({ citation }: { citation: PublishedCitation }): ReactNode {
  const { path, start, end, symbol, source, commit, permalink, newest, elsewhere } = citation;
  return (
    <li>
      <a href={permalink}>
        <code>{`${path}:${start}${start === end ? '' : `–${end}`}`}</code>
      </a>{' '}
      <span className={styles.muted}>
        {symbol && <code>{symbol}</code>} {source} ({shortHash(commit)})
      </span>
      {newest && (
        <div className={styles.muted}>
          {translate(
            { id: 'card.newest', message: '最新提交 {commit}（{date}）：{status}' },
            { commit: shortHash(newest.commit), date: newest.date, status: driftLabel(newest.status) },
          )}
        </div>
      )}
      {Object.keys(elsewhere).length > 0 && (
        <div className={styles.muted}>
          {Object.entries(elsewhere).map(([ref, { standing, permalink: there }], index) => (
            <React.Fragment key={ref}>
              {index > 0 && ' · '}
              {there ? <a href={there}>{ref}</a> : ref} {standingLabel(standing)}
            </React.Fragment>
          ))}
        </div>
      )}
    </li>
  );
}

function QueryItem({ query: { source, commit, pattern, paths, found } }: { query: PublishedQuery }): ReactNode {
  return (
    <li>
      <code>{queryCommand(pattern, commit, paths)}</code>{' '}
      <span className={styles.muted}>
        {source}: <Translate id="card.query">没有任何输出</Translate>
        {found !== null && (
          <>
            {' · '}
            {translate({ id: 'card.query.newest', message: '最新提交：{found} 处' }, { found })}
          </>
        )}
      </span>
    </li>
  );
}

function GoldenItem({ name }: { name: string }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  return (
    <li>
      <a href={`${String(siteConfig.customFields?.rootUrl ?? '/')}golden/${goldenFile(name)}`}>
        <code>{name}</code>
      </a>{' '}
      <span className={styles.muted}>
        <Translate id="card.golden">在真实代码上运行所得</Translate>
      </span>
    </li>
  );
}

function Actions({ claim }: { claim: PublishedClaim }): ReactNode {
  const { i18n, siteConfig } = useDocusaurusContext();
  const [copied, setCopied] = useState('');
  const english = i18n.currentLocale === 'en';
  const root = String(siteConfig.customFields?.rootUrl ?? '/');
  const other = english ? `${root}${claim.page}#${claim.id}` : `${root}en/${claim.page}#${claim.id}`;
  const copy = (text: string, done: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(done),
      () => setCopied(translate({ id: 'card.copy.failed', message: '浏览器不允许复制' })),
    );
  const markdown = () =>
    claimMarkdown(claim, english ? 'en' : 'zh-Hans', {
      kind: kindLabel(claim.kind),
      state: stateLabel(claim.state, claim.verified),
      verdict: claim.verdict && verdictLabel(claim.verdict),
    });
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className="button button--secondary button--sm"
        onClick={() => copy(markdown(), translate({ id: 'card.copied', message: '已复制 Markdown' }))}
      >
        <Translate id="card.copy">复制到 PR</Translate>
      </button>
      <button
        type="button"
        className="button button--secondary button--sm"
        onClick={() =>
          copy(english ? claim.urlEn : claim.url, translate({ id: 'card.link.copied', message: '已复制链接' }))
        }
      >
        <Translate id="card.link">复制链接</Translate>
      </button>
      <a href={other} hrefLang={english ? 'zh-Hans' : 'en'} lang={english ? 'zh-Hans' : 'en'}>
        {english ? '中文' : 'English'}
      </a>
      <span role="status" className={styles.muted}>
        {copied}
      </span>
    </div>
  );
}
