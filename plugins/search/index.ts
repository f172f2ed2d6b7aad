/** Builds the search index of the current language; the browser loads it as a chunk of its own at the first use. */
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildSearchIndex } from '../../core/search/searchIndex';
import { readSite } from '../../io/readSite';

export default function search({ siteDir, i18n }: LoadContext): Plugin<object> {
  return {
    name: 'site-search',
    async loadContent() {
      const { pages, twins } = readSite(siteDir);
      return buildSearchIndex(i18n.currentLocale === 'en' ? twins : pages);
    },
    async contentLoaded({ content, actions }) {
      // Imported in src as @generated/site-search/default/index.json.
      await actions.createData('index.json', JSON.stringify(content));
    },
  };
}
