import React, { type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ExplorerData } from '@site/core/explorer/explorerData';
import type { ResultTable } from '@site/core/explorer/resultTable';
import Actions from './Actions';
import { problemText } from './problemText';
import type { Setting } from './setting';
import styles from './styles.module.css';
import type { ExplorerControl } from './useExplorer';

interface Props<State> {
  /** What it shows, in a few words. */
  title: string;
  data: ExplorerData;
  explorer: ExplorerControl<State>;
  /** The state in words, for the Markdown. */
  settings: readonly Setting[];
  /** The numbers that are shown, for Markdown, CSV and JSON. */
  tables(): readonly ResultTable[];
  /** The main result as one sentence: shown above the result, and announced when it changes. */
  summary: string;
  controls: ReactNode;
  children: ReactNode;
}

/** The frame of every explorer: what the model was compared with, settings, result, and what can be done with it. */
export default function ExplorerFrame<State>({
  title,
  data,
  explorer,
  controls,
  summary,
  children,
  ...shown
}: Props<State>): ReactNode {
  const onServer = typeof window === 'undefined';
  return (
    <section className={styles.frame} aria-label={title}>
      <header className={styles.header}>
        <p className={styles.title}>{title}</p>
        <Backing {...data.golden} />
      </header>
      {explorer.problem && (
        <p role="alert" className={styles.problem}>
          {problemText(explorer.problem)}
        </p>
      )}
      {/* The server's copy cannot answer: its controls show the settings of the picture, and cannot be changed. */}
      <fieldset className={styles.controls} disabled={onServer} aria-label={settingsLabel()}>
        {controls}
      </fieldset>
      {onServer && (
        <noscript>
          <p className={styles.hint}>
            <Translate id="explorer.noScript">这里显示默认设置的结果；更改设置需要 JavaScript。</Translate>
          </p>
        </noscript>
      )}
      <p className={styles.summary} role="status" data-summary>
        {summary}
      </p>
      <fieldset className={styles.result} disabled={onServer} aria-label={resultLabel()}>
        {children}
      </fieldset>
      {onServer ? (
        <div className={styles.actions} />
      ) : (
        <Actions title={title} data={data} explorer={explorer} {...shown} />
      )}
    </section>
  );
}

const resultLabel = (): string => translate({ id: 'explorer.result', message: '结果' });

const settingsLabel = (): string => translate({ id: 'explorer.settings', message: '设置' });

function Backing({ file, cases, largestError, revisions }: ExplorerData['golden']): ReactNode {
  const { i18n } = useDocusaurusContext();
  // Golden files are published once, at the root of the site, for both languages.
  const base = useBaseUrl('/');
  const root = i18n.currentLocale === i18n.defaultLocale ? base : base.replace(/[^/]+\/$/, '');
  return (
    <p className={styles.backing}>
      <a href={`${root}golden/${file}`} target="_blank" rel="noopener">
        {translate({ id: 'explorer.golden', message: '{cases} 个黄金用例' }, { cases })}
      </a>
      {largestError === 0
        ? translate({ id: 'explorer.exact', message: '，结果完全相等' })
        : translate({ id: 'explorer.error', message: '，最大误差 {error}' }, { error: largestError.toExponential(0) })}
      {translate(
        { id: 'explorer.revisions', message: '；真实代码：{revisions}' },
        { revisions: revisions.join(' · ') },
      )}
    </p>
  );
}
