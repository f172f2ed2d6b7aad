import React, { useId, useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { DiffProblem, parseDiff } from '@site/core/diff/parseDiff';
import { related, type Level, type Match, type Related, type RelatedClaim } from '@site/core/evidence/related';
import { relatedMarkdown } from '@site/core/evidence/relatedMarkdown';
import type { PublishedClaim } from '@site/core/schema/publishedClaim';
import type { RepositoryKey } from '@site/core/schema/sources';
import ClaimLink from '@site/src/components/ClaimLink';
import StandalonePage from '@site/src/components/StandalonePage';
import styles from './styles.module.css';

interface Props {
  data: { titles: Record<string, string> };
}

type Answer = { found: Related } | { problem: string };

let loading: Promise<PublishedClaim[]> | undefined;

/** The same file that other tools read, fetched from this site at the first use. */
function loadClaims(root: string): Promise<PublishedClaim[]> {
  loading ??= fetch(`${root}claims.json`).then((response) => {
    if (!response.ok) throw new Error(`claims.json: ${response.status}`);
    return response.json() as Promise<PublishedClaim[]>;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** "What does my diff touch?": answered in the browser, from a pasted diff. */
export default function DiffPage({ data: { titles } }: Props): ReactNode {
  const { siteConfig, i18n } = useDocusaurusContext();
  const [text, setText] = useState('');
  const [key, setKey] = useState<RepositoryKey | ''>('');
  const [answer, setAnswer] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const ids = { text: useId(), key: useId(), file: useId() };

  const ask = async (input: string | Uint8Array) => {
    setBusy(true);
    let next: Answer;
    try {
      const claims = await loadClaims(String(siteConfig.customFields?.rootUrl ?? '/'));
      next = { found: related(claims, parseDiff(input), key || undefined) };
    } catch (error) {
      if (error instanceof DiffProblem) next = { problem: i18n.currentLocale === 'en' ? error.message : error.zh };
      else {
        const message = translate({ id: 'diff.failed', message: '论断数据没有载入，请重试' });
        next = { problem: `${message} (${(error as Error).message})` };
      }
    }
    setAnswer(next);
    setBusy(false);
    requestAnimationFrame(() => result.current?.focus());
  };

  return (
    <StandalonePage
      title={translate({ id: 'diff.title', message: '我的 diff 触及什么？' })}
      description={translate({
        id: 'diff.description',
        message:
          '粘贴一份 OpenPI 或其研究分支的 git diff，列出依赖被改动的行、符号、文件的每一条论断，并给出可贴进 PR 的核对清单。全部在浏览器中计算，不发送任何内容。',
      })}
    >
      <p>
        <Translate id="diff.intro">
          粘贴一份源码仓库的 git
          diff，这里列出依赖被改动的行、定义与文件的论断。计算全在浏览器中完成，什么也不会发送出去；命令行 npm run
          evidence -- related 给出同样的答案。
        </Translate>
      </p>
      <noscript>
        <p>
          <Translate id="diff.noscript">此页需要 JavaScript。没有它时，可用命令行，或从源码索引按文件查找。</Translate>
        </p>
      </noscript>
      <form
        className={styles.form}
        data-needs-js
        onSubmit={(event) => {
          event.preventDefault();
          void ask(text);
        }}
      >
        <label htmlFor={ids.text}>
          <Translate id="diff.text">git diff 的输出</Translate>
        </label>
        <textarea
          id={ids.text}
          rows={12}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="diff --git a/src/… b/src/…"
        />
        <div className={styles.controls}>
          <label htmlFor={ids.key}>
            <Translate id="diff.key">仓库</Translate>{' '}
            <select id={ids.key} value={key} onChange={(event) => setKey(event.target.value as RepositoryKey | '')}>
              <option value="">{translate({ id: 'diff.key.any', message: '不限' })}</option>
              <option value="upstream">upstream</option>
              <option value="fork">fork</option>
              <option value="vdit">vdit</option>
            </select>
          </label>
          <button type="submit" className="button button--primary" disabled={busy}>
            <Translate id="diff.ask">列出论断</Translate>
          </button>
          <label htmlFor={ids.file}>
            <Translate id="diff.file">或选一个文件：</Translate>{' '}
            <input
              id={ids.file}
              type="file"
              onChange={async (event) => {
                const [file] = event.target.files ?? [];
                if (file) await ask(new Uint8Array(await file.arrayBuffer()));
              }}
            />
          </label>
        </div>
      </form>
      <div ref={result} tabIndex={-1} aria-live="polite" className={styles.result}>
        {answer && 'problem' in answer && <p className={styles.problem}>{answer.problem}</p>}
        {answer && 'found' in answer && (
          <Result found={answer.found} titles={titles} locale={i18n.currentLocale === 'en' ? 'en' : 'zh-Hans'} />
        )}
      </div>
    </StandalonePage>
  );
}

interface ResultProps {
  found: Related;
  titles: Record<string, string>;
  locale: 'zh-Hans' | 'en';
}

function Result({ found, titles, locale }: ResultProps): ReactNode {
  const { files, claims, pages, explorers, notes } = found;
  const byPath = claims.filter(({ matches }) => matches[0]?.level === 'path');
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p role="status">
        <Translate id="diff.summary" values={{ files: files.length, claims: claims.length, pages: pages.length }}>
          {'diff 含 {files} 个文件；{pages} 页上的 {claims} 条论断与之相关。'}
        </Translate>
      </p>
      {notes.map((note) => (
        <p key={note.en} className={styles.note}>
          {locale === 'en' ? note.en : note.zh}
        </p>
      ))}
      {claims.length > 0 && (
        <button
          type="button"
          className="button button--secondary button--sm"
          onClick={() =>
            navigator.clipboard
              .writeText(relatedMarkdown(found, locale, (page) => titles[page] ?? page))
              .then(() => setCopied(true))
          }
        >
          {copied ? (
            <Translate id="diff.copied">已复制</Translate>
          ) : (
            <Translate id="diff.copy">复制为 PR 核对清单（Markdown）</Translate>
          )}
        </button>
      )}
      {explorers.length > 0 && (
        <p>
          <Translate id="diff.explorers">以这些论断为据的探索器：</Translate>{' '}
          {explorers.map(({ page, url, urlEn }, index) => (
            <React.Fragment key={page}>
              {index > 0 && ' · '}
              <a href={locale === 'en' ? urlEn : url}>{titles[page]}</a>
            </React.Fragment>
          ))}
        </p>
      )}
      <ByPage claims={claims.filter(({ matches }) => matches[0]?.level !== 'path')} titles={titles} />
      {byPath.length > 0 && (
        <details>
          <summary>
            <Translate id="diff.byPath" values={{ count: byPath.length }}>
              {'另有 {count} 条论断仅按路径相关：所在文件被改动，但 diff 的起点不是所引的版本'}
            </Translate>
          </summary>
          <ByPage claims={byPath} titles={titles} />
        </details>
      )}
    </>
  );
}

/** Claims under the titles of their pages, in the order of the site. */
function ByPage({ claims, titles }: { claims: RelatedClaim[]; titles: Record<string, string> }): ReactNode {
  return Object.entries(titles).map(([page, title]) => {
    const own = claims.filter(({ claim }) => claim.page === page);
    if (own.length === 0) return null;
    return (
      <section key={page}>
        <h2 className={styles.page}>{title}</h2>
        <ul className={styles.claims}>
          {own.map((entry) => (
            <Item key={entry.claim.id} {...entry} />
          ))}
        </ul>
      </section>
    );
  });
}

function Item({ claim, matches }: RelatedClaim): ReactNode {
  return (
    <li>
      <ClaimLink {...claim} />
      <ul className={styles.matches}>
        {matches.map((match, index) => (
          <li key={index} data-level={match.level}>
            {levelLabel(match.level)}
            {match.beside && ` (${translate({ id: 'sourceFile.beside', message: '在论断旁引用' })})`}:{' '}
            <Place match={match} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Place({ match: { citation, query, path } }: { match: Match }): ReactNode {
  if (!citation) {
    return (
      <>
        <code>{path}</code> + <code>{query?.pattern}</code>
      </>
    );
  }
  return (
    <>
      <a href={citation.permalink}>
        <code>{`${citation.path}:${citation.start}-${citation.end}`}</code>
      </a>{' '}
      {citation.source}
    </>
  );
}

function levelLabel(level: Level): string {
  switch (level) {
    case 'lines':
      return translate({ id: 'level.lines', message: '所引的行被修改' });
    case 'query':
      return translate({ id: 'level.query', message: '加入了论断所说没有的内容' });
    case 'file':
      return translate({ id: 'level.file', message: '所引的文件被改名、删除或变成二进制' });
    case 'symbol':
      return translate({ id: 'level.symbol', message: '所引的定义在别处被修改' });
    case 'path':
      return translate({ id: 'level.path', message: '文件被修改（起点不是所引的版本）' });
  }
}
