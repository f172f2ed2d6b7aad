import React, { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { excerpt } from '@site/core/search/excerpt';
import type { Hit } from '@site/core/search/searchIndex';
import { useSearchIndex } from './useSearchIndex';
import styles from './styles.module.css';

const shown = 12;

/** Search in the page, offline: a combobox whose options are sections. */
export default function SearchDialog({ onClose }: { onClose(): void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { index, failed } = useSearchIndex();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const listId = useId();
  const optionId = (position: number) => `${listId}-${position}`;

  useEffect(() => dialog.current?.showModal(), []);

  const hits = index && query.trim() ? index.search(query).slice(0, shown) : [];
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    history.push(withBaseUrl(hit.path));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = hits.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
    };
    const next = moves[event.key];
    if (next !== undefined && hits.length > 0) {
      event.preventDefault();
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[active]);
    }
  };

  return (
    // A click on the dialog element itself is a click on its backdrop: the panel covers the rest.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({ id: 'search.open', message: '搜索' })}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.panel}>
        <div className={styles.bar}>
          <input
            autoFocus
            type="text"
            role="combobox"
            className={styles.input}
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-activedescendant={hits.length > 0 ? optionId(active) : undefined}
            aria-autocomplete="list"
            aria-label={translate({ id: 'search.input', message: '搜索全部分析' })}
            placeholder={translate({ id: 'search.placeholder', message: '术语、标识符或英文词，如掩码、att_2d' })}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            <Translate id="search.close">关闭</Translate>
          </button>
        </div>
        <p className={styles.status} role="status">
          {statusText({ failed, ready: index !== undefined, query, found: hits.length })}
        </p>
        <ul id={listId} role="listbox" className={styles.list} aria-label={resultsLabel()}>
          {hits.map((hit, position) => (
            <li
              key={hit.id}
              id={optionId(position)}
              role="option"
              aria-selected={position === active}
              className={styles.option}
              onClick={() => go(hit)}
              onMouseMove={() => setActive(position)}
            >
              <Result hit={hit} />
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}

function Result({ hit }: { hit: Hit }): ReactNode {
  return (
    <>
      <span className={styles.title}>{hit.title || hit.page}</span>
      {hit.title && <span className={styles.page}>{hit.page}</span>}
      <span className={styles.excerpt}>
        {excerpt(hit.text, hit.terms).map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}
      </span>
    </>
  );
}

const resultsLabel = (): string => translate({ id: 'search.results', message: '搜索结果' });

function statusText(state: { failed: boolean; ready: boolean; query: string; found: number }): string {
  if (state.failed) return translate({ id: 'search.failed', message: '无法载入搜索索引，请刷新页面再试。' });
  if (!state.query.trim()) return translate({ id: 'search.hint', message: '↑ ↓ 选择，Enter 打开，Esc 关闭' });
  if (!state.ready) return translate({ id: 'search.loading', message: '正在载入索引……' });
  if (state.found === 0) return translate({ id: 'search.none', message: '没有找到。换一个更短的词或标识符片段试试。' });
  return translate({ id: 'search.found', message: '{found} 个结果' }, { found: state.found });
}
