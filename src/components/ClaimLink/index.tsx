import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { readable } from '@site/core/page/readable';
import type { PublishedClaim } from '@site/core/schema/publishedClaim';
import styles from './styles.module.css';

type Props = Pick<PublishedClaim, 'id' | 'page' | 'text' | 'textEn'>;

/** The sentence of a claim as a link to it, in the reader's language, and a link to the same claim in the other one. */
export default function ClaimLink({ id, page, text, textEn }: Props): ReactNode {
  const { i18n, siteConfig } = useDocusaurusContext();
  const root = String(siteConfig.customFields?.rootUrl ?? '/');
  const english = i18n.currentLocale === 'en';
  const path = `${page}#${id}`;
  if (english && textEn === null) {
    return (
      <>
        <a href={`${root}${path}`} hrefLang="zh-Hans">
          <code>{id}</code>
        </a>{' '}
        <span className={styles.other}>
          <Translate id="claim.untranslated">(the sentence is in Chinese only so far)</Translate>
        </span>
      </>
    );
  }
  return (
    <>
      <Link to={`/${path}`}>{readable(english ? (textEn ?? text) : text)}</Link>{' '}
      <a
        className={styles.other}
        href={english ? `${root}${path}` : `${root}en/${path}`}
        hrefLang={english ? 'zh-Hans' : 'en'}
        lang={english ? 'zh-Hans' : 'en'}
      >
        {english ? '中文' : 'EN'}
      </a>
    </>
  );
}
