/** Gives the browser the glossary: its page, and the definitions that show beside a term, loaded when the first one is asked for. */
import { normalizeUrl } from '@docusaurus/utils';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { definitions, glossaryEntries } from '../../core/glossary/glossaryEntries';
import { pageTitles } from '../../core/page/analysisOrder';
import type { Locale } from '../../core/page/pageModel';
import type { Site } from '../../core/site';
import { folders, readSite } from '../../io/readSite';

export default function glossary({ siteDir, baseUrl, i18n }: LoadContext): Plugin<Site> {
  return {
    name: 'site-glossary',
    loadContent: async () => readSite(siteDir),
    getPathsToWatch: () => [folders.glossary],
    async contentLoaded({ content: site, actions: { createData, addRoute } }) {
      const locale = i18n.currentLocale as Locale;
      const entries = glossaryEntries(site, locale);
      const titles = pageTitles(locale === 'en' ? site.twins : site.pages);
      await createData('glossary.json', JSON.stringify({ entries, titles }));
      await createData('definitions.json', JSON.stringify(definitions(entries)));
      addRoute({
        path: normalizeUrl([baseUrl, 'glossary']),
        component: '@site/src/pages/GlossaryPage/index.tsx',
        exact: true,
        modules: { data: '@generated/site-glossary/default/glossary.json' },
      });
      console.log(`[site-glossary] ${entries.length} terms`);
    },
  };
}
