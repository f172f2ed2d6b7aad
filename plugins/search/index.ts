/** Builds the search index of the current language; the browser loads it as a chunk of its own at the first use. */
import type { LoadContext, Plugin } from '@docusaurus/types';
import { glossaryEntries } from '../../core/glossary/glossaryEntries';
import type { Locale } from '../../core/page/pageModel';
import { searchDictionary } from '../../core/search/dictionary';
import { glossaryDocuments } from '../../core/search/glossaryDocuments';
import { buildSearchIndex, sectionDocuments, type SearchData } from '../../core/search/searchIndex';
import { readSite } from '../../io/readSite';

export default function search({ siteDir, i18n }: LoadContext): Plugin<SearchData> {
  return {
    name: 'site-search',
    async loadContent() {
      const site = readSite(siteDir);
      const locale = i18n.currentLocale as Locale;
      return buildSearchIndex(
        [
          ...sectionDocuments(locale === 'en' ? site.twins : site.pages),
          ...glossaryDocuments(glossaryEntries(site, locale), locale),
        ],
        searchDictionary(site.glossary.value, locale),
      );
    },
    async contentLoaded({ content, actions }) {
      // Imported in src as @generated/site-search/default/index.json.
      await actions.createData('index.json', JSON.stringify(content));
    },
  };
}
