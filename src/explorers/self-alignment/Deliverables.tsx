import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import CommitLink from '@site/src/components/CommitLink';
import InlineCode from '@site/src/components/InlineCode';
import ScrollBox from '@site/src/components/ScrollBox';
import type { DeliverableData } from '@site/core/explorer/timelineData';
import type { ViewInput } from './viewInput';
import { stateName } from './phaseTables';
import { data, say } from './words';
import styles from './styles.module.css';

const columns = ['title', 'state', 'commits', 'proof'] as const;

interface Props {
  chosen: readonly DeliverableData[];
  language: ViewInput['language'];
}

/** Each deliverable of the plan: what became of it, with links to the commits and to the claims that prove it. */
export default function Deliverables({ chosen, language }: Props): ReactNode {
  return (
    <ScrollBox label={say('table.deliverables')}>
      <table className={styles.deliverables}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.column}>
                {say(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen.map((each) => (
            <tr key={each.id}>
              <td className={styles.column}>
                {each.section} <InlineCode text={each.title[language]} />
              </td>
              <td className={styles.column}>
                {stateName(each)}
                {'instead' in each && (
                  <div className={styles.instead}>
                    <InlineCode text={each.instead[language]} />
                  </div>
                )}
              </td>
              <td className={styles.column}>
                {each.commits.map(({ pin, short, date, url }) => (
                  <div key={pin}>
                    <CommitLink href={url} title={pin} short={short} date={date} />
                  </div>
                ))}
                {each.commits.length === 0 && '–'}
              </td>
              <td className={clsx(styles.column, styles.proof)}>
                {each.claims.map((id) => (
                  <div key={id}>
                    <a href={`${data.claimsPage}#${id}`}>
                      <code>{id}</code>
                    </a>
                  </div>
                ))}
                {each.citations.map((id) => (
                  <div key={id}>
                    <code>{id}</code>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
