import React, { type ReactNode } from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useOtherLanguage } from '@site/src/components/LanguageLink/useOtherLanguage';
import OriginalSiteMetadata from '@theme-original/SiteMetadata';

/** Open Graph knows languages with a territory alone; the English of the site is British. */
const openGraphLocales: Record<string, string> = { 'zh-Hans': 'zh_CN', en: 'en_GB' };

/** A later head overrides the same property of an earlier one, so each page still has one `og:locale`. */
export default function SiteMetadata(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const other = useOtherLanguage();
  return (
    <>
      <OriginalSiteMetadata />
      <Head>
        <meta property="og:locale" content={openGraphLocales[i18n.currentLocale]} />
        <meta property="og:locale:alternate" content={openGraphLocales[other.locale]} />
      </Head>
    </>
  );
}
