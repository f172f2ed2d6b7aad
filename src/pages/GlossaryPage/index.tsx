import React, { useState, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import type { GlossaryEntry } from '@site/core/glossary/glossaryEntries';
import InlineCode from '@site/src/components/InlineCode';
import SourceLink from '@site/src/components/SourceLink';
import StandalonePage from '@site/src/components/StandalonePage';
import { matches } from './matches';
import styles from './styles.module.css';

interface Props {
  data: { entries: GlossaryEntry[]; titles: Record<string, string> };
}

/** The words of the field as this site uses them, in both languages, each with the lines that define it. */
export default function GlossaryPage({ data: { entries, titles } }: Props): ReactNode {
  const [wanted, setWanted] = useState('');
  // Who goes to an entry, by a link on this page or from the search, finds it whatever was filtered before.
  const location = useLocation();
  const [place, setPlace] = useState(location);
  if (location !== place) {
    setPlace(location);
    setWanted('');
  }
  const found = entries.filter((entry) => matches(entry, wanted));
  return (
    <StandalonePage
      title={translate({ id: 'glossary.title', message: '术语表' })}
      description={translate({
        id: 'glossary.description',
        message:
          'OpenPI 技术分析所用术语的中英对照表：每个术语的译名、别名与定义，定义它的代码行（固定提交），以及用到它的页面；全站一物一名，由工具检查。',
      })}
    >
      <p>
        <Translate id="glossary.intro">
          本站对每件事物只用一个名字。每个术语给出中英文名称、定义，以及定义或实现它的代码行。页面上第一次出现的术语带点状下划线，停留或聚焦可看定义。
        </Translate>
      </p>
      <p className={styles.filter} data-needs-js="">
        <label>
          <Translate id="glossary.filter">筛选</Translate>{' '}
          <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>{' '}
        <span role="status">
          <Translate id="glossary.count" values={{ found: found.length, total: entries.length }}>
            {'{found} / {total} 个术语'}
          </Translate>
        </span>
      </p>
      {entries.map((entry) => (
        // Hidden and not left out: links to a term must find it.
        <div key={entry.id} hidden={!found.includes(entry)} className={styles.entry}>
          <Entry entry={entry} titles={titles} />
        </div>
      ))}
    </StandalonePage>
  );
}

function Entry({ entry, titles }: { entry: GlossaryEntry; titles: Record<string, string> }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { id, name, other, also, alsoOther, definition, code, see, pages } = entry;
  const otherLanguage = i18n.currentLocale === 'en' ? 'zh-Hans' : 'en';
  return (
    <>
      <Heading as="h2" id={id} className={styles.name}>
        {name}
        {other !== name && (
          <span className={styles.other} lang={otherLanguage}>
            {other}
          </span>
        )}
      </Heading>
      <p>
        <InlineCode text={definition} />
      </p>
      <ul className={styles.facts}>
        {also.length + alsoOther.length > 0 && (
          <li>
            <Translate id="glossary.also">又作</Translate> {also.join(' · ')}
            {also.length > 0 && alsoOther.length > 0 && ' · '}
            {alsoOther.length > 0 && <span lang={otherLanguage}>{alsoOther.join(' · ')}</span>}
          </li>
        )}
        <li>
          <Translate id="glossary.code">代码</Translate>{' '}
          {code.map((each) => (
            <React.Fragment key={each.href}>
              <SourceLink {...each} />{' '}
            </React.Fragment>
          ))}
        </li>
        {pages.length > 0 && (
          <li>
            <Translate id="glossary.pages">用于</Translate>{' '}
            {pages.map((page, index) => (
              <React.Fragment key={page}>
                {index > 0 && ' · '}
                <Link to={page === 'index' ? '/' : `/${page}`}>{titles[page] ?? page}</Link>
              </React.Fragment>
            ))}
          </li>
        )}
        {see.length > 0 && (
          <li>
            <Translate id="glossary.see">参见</Translate>{' '}
            {see.map((related, index) => (
              <React.Fragment key={related.id}>
                {index > 0 && ' · '}
                <a href={`#${related.id}`}>{related.name}</a>
              </React.Fragment>
            ))}
          </li>
        )}
      </ul>
    </>
  );
}
