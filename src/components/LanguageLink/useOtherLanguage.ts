import { useLocation } from '@docusaurus/router';
import { useAlternatePageUtils } from '@docusaurus/theme-common/internal';
import type { I18nLocaleConfig } from '@docusaurus/types';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export interface OtherLanguage {
  locale: string;
  /** Its name, in itself. */
  label: string;
  htmlLang: string;
  /** Path of the current page in it. */
  page: string;
}

/** The site has two languages; this is the one that the page is not in. */
export function useOtherLanguage(): OtherLanguage {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const { createUrl } = useAlternatePageUtils();
  const [locale, { label, htmlLang, baseUrl }] = Object.entries(i18n.localeConfigs).find(
    ([each]) => each !== i18n.currentLocale,
  ) as [string, I18nLocaleConfig];
  // Some hosts serve the English home page as `/en`, which Docusaurus takes for a page inside of `/en/`.
  const home = `${pathname}/` === siteConfig.baseUrl;
  return { locale, label, htmlLang, page: home ? baseUrl : createUrl({ locale, fullyQualified: false }) };
}
