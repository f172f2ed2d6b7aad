import React, { useEffect, useId, useState, type ReactNode } from 'react';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import type { PublishedClaim } from '@site/core/schema/publishedClaim';
import type { Standing } from '@site/core/schema/records';
import { standingLabel } from '../Claim/states';
import { usePageClaims } from '../ClaimCard/usePageClaims';
import styles from './styles.module.css';

const standings: readonly Standing[] = ['same', 'moved', 'differs', 'absent'];
const parameter = 'elsewhere';

interface Choice {
  /** Pin of the other repository. */
  ref: string;
  standing: Standing;
}

/**
 * "Is that so in upstream too?" Marks the claims of the page by how their evidence stands in the other repository. The choice
 * stands in the address (`?elsewhere=upstream@head:absent`), so that the filtered page can be linked to.
 */
export default function ClaimFilter({ page }: { page: string }): ReactNode {
  const { search } = useLocation();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice>();
  const { claims, failed } = usePageClaims(page, open || choice !== undefined);
  const counts = countStandings(claims ?? []);
  const matching = (claims ?? []).filter(({ elsewhere }) => choice && elsewhere[choice.ref] === choice.standing);

  useEffect(() => {
    const asked = parseChoice(new URLSearchParams(search).get(parameter));
    setChoice(asked);
    if (asked) setOpen(true);
  }, [search, page]);

  useEffect(() => {
    if (!claims) return undefined;
    const matches = new Set(matching.map(({ id }) => id));
    for (const { id } of claims) {
      const element = document.getElementById(id);
      if (!element) continue;
      if (choice) element.dataset.match = matches.has(id) ? 'yes' : 'no';
      else delete element.dataset.match;
    }
    return () => {
      for (const { id } of claims) delete document.getElementById(id)?.dataset.match;
    };
  }, [claims, choice?.ref, choice?.standing]);

  const choose = (next: Choice | undefined) => {
    setChoice(next);
    const address = new URL(window.location.href);
    if (next) address.searchParams.set(parameter, `${next.ref}:${next.standing}`);
    else address.searchParams.delete(parameter);
    window.history.replaceState(window.history.state, '', address);
  };

  return (
    <details
      className={styles.filter}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-needs-js
      data-once=""
    >
      <summary>
        <Translate id="filter.title">上游与研究分支：这些论断在另一个仓库里也成立吗？</Translate>
      </summary>
      {!claims && (
        <p role="status">
          {failed ? (
            <Translate id="filter.failed">数据没有载入，请重新展开。</Translate>
          ) : (
            <Translate id="filter.loading">正在载入……</Translate>
          )}
        </p>
      )}
      {claims && (
        <>
          <p className={styles.hint}>
            <Translate id="filter.hint">
              由工具比较论断所引的行：相同、移动（文字相同、行号不同）、不同、没有。选一格，符合的论断就在页面上高亮。
            </Translate>
          </p>
          <Table counts={counts} choice={choice} choose={choose} />
          <p role="status" className={styles.result}>
            {choice && translate({ id: 'filter.result', message: '高亮 {count} 条论断：' }, { count: matching.length })}
            {choice &&
              matching.map(({ id }, index) => (
                <React.Fragment key={id}>
                  {index > 0 && ' · '}
                  <a href={`#${id}`}>{id.split('.').slice(1).join('.')}</a>
                </React.Fragment>
              ))}
          </p>
          {choice && (
            <button type="button" className="button button--secondary button--sm" onClick={() => choose(undefined)}>
              <Translate id="filter.reset">取消筛选</Translate>
            </button>
          )}
        </>
      )}
    </details>
  );
}

interface TableProps {
  counts: Map<string, Record<Standing, number>>;
  choice?: Choice;
  choose(choice: Choice | undefined): void;
}

function Table({ counts, choice, choose }: TableProps): ReactNode {
  const caption = useId();
  return (
    <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
      <table>
        <caption id={caption}>
          <Translate id="filter.caption">按另一个仓库的固定点与状况计的论断数</Translate>
        </caption>
        <thead>
          <tr>
            <td />
            {standings.map((standing) => (
              <th key={standing} scope="col">
                {standingLabel(standing)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...counts].map(([ref, row]) => (
            <tr key={ref}>
              <th scope="row">
                <code>{ref}</code>
              </th>
              {standings.map((standing) => {
                const pressed = choice?.ref === ref && choice.standing === standing;
                return (
                  <td key={standing}>
                    <button
                      type="button"
                      className={styles.cell}
                      disabled={row[standing] === 0}
                      aria-pressed={pressed}
                      aria-label={`${ref} ${standingLabel(standing)}: ${row[standing]}`}
                      onClick={() => choose(pressed ? undefined : { ref, standing })}
                    >
                      {row[standing]}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function countStandings(claims: readonly PublishedClaim[]): Map<string, Record<Standing, number>> {
  const counts = new Map<string, Record<Standing, number>>();
  for (const { elsewhere } of claims) {
    for (const [ref, standing] of Object.entries(elsewhere)) {
      const row = counts.get(ref) ?? { same: 0, moved: 0, differs: 0, absent: 0 };
      row[standing] += 1;
      counts.set(ref, row);
    }
  }
  return counts;
}

/** A malformed choice in the address is no choice. */
function parseChoice(text: string | null): Choice | undefined {
  const [, ref, standing] = /^([a-z]+@[a-z0-9-]+):(\w+)$/.exec(text ?? '') ?? [];
  const known = standings.find((each) => each === standing);
  return ref && known ? { ref, standing: known } : undefined;
}
