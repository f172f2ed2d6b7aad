import React, { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { ExplorerData } from '@site/core/explorer/explorerData';
import { explorerMarkdown } from '@site/core/explorer/explorerMarkdown';
import { tableRecords, tablesCsv, type ResultTable } from '@site/core/explorer/resultTable';
import { formatValue } from '../ResultTable/formatValue';
import styles from './styles.module.css';
import type { Setting } from './setting';
import type { ExplorerControl } from './useExplorer';

interface Props<State> {
  title: string;
  data: ExplorerData;
  explorer: ExplorerControl<State>;
  settings: readonly Setting[];
  tables(): readonly ResultTable[];
}

/** Link, Markdown, files, reset. What was done is said beside the buttons. */
export default function Actions<State>({ title, data, explorer, settings, tables }: Props<State>): ReactNode {
  const [done, setDone] = useState('');

  const copy = (text: string, message: string) =>
    navigator.clipboard.writeText(text).then(
      () => setDone(message),
      () => setDone(translate({ id: 'explorer.notCopied', message: '浏览器不允许复制' })),
    );
  const copyLink = () => copy(explorer.permalink(), translate({ id: 'explorer.linkCopied', message: '链接已复制' }));
  const copyMarkdown = () => {
    const permalink = explorer.permalink();
    const { golden, claims, claimsPage } = data;
    const words = {
      golden: translate(
        { id: 'explorer.markdown.golden', message: '模型对照 {cases} 个黄金用例（{file}），真实代码：{revisions}' },
        { cases: golden.cases, file: golden.file, revisions: golden.revisions.join(', ') },
      ),
      claims: translate({ id: 'explorer.markdown.claims', message: '相关论断' }),
    };
    const text = explorerMarkdown({
      title,
      permalink,
      settings,
      tables: tables(),
      claims,
      claimsPage,
      words,
      format: formatValue,
    });
    return copy(text, translate({ id: 'explorer.markdownCopied', message: 'Markdown 已复制' }));
  };
  const name = data.golden.file.replace(/\.golden\.json$/, '');
  const saveCsv = () => save(`${name}.csv`, 'text/csv', tablesCsv(tables()));
  const saveJson = () =>
    save(
      `${name}.json`,
      'application/json',
      `${JSON.stringify({ permalink: explorer.permalink(), state: explorer.state, tables: tables().map(tableRecords) }, null, 2)}\n`,
    );
  const reset = () => {
    explorer.reset();
    setDone(translate({ id: 'explorer.wasReset', message: '已恢复默认设置' }));
  };

  return (
    <div className={styles.actions}>
      <button type="button" onClick={copyLink}>
        <Translate id="explorer.copyLink">复制链接</Translate>
      </button>
      <button type="button" onClick={copyMarkdown}>
        <Translate id="explorer.copyMarkdown">复制为 PR 用的 Markdown</Translate>
      </button>
      <button type="button" onClick={saveCsv}>
        CSV
      </button>
      <button type="button" onClick={saveJson}>
        JSON
      </button>
      <button type="button" onClick={reset}>
        <Translate id="explorer.reset">恢复默认</Translate>
      </button>
      <span role="status" className={styles.done}>
        {done}
      </span>
    </div>
  );
}

function save(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
