/**
 * Gives the browser the evidence: the claims of each page for their cards, loaded when a card is first opened, and the pages
 * that are made of evidence alone: coverage, source index, "what does my diff touch?", the reference of claims.json.
 */
import { normalizeUrl } from '@docusaurus/utils';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildClaims } from '../../core/evidence/buildClaims';
import { pageTitles } from '../../core/page/analysisOrder';
import { coverage } from '../../core/evidence/coverage';
import { sourceIndex, type IndexedFile } from '../../core/evidence/sourceIndex';
import { translationState } from '../../core/translation/translatedPairs';
import { claimsReference } from '../../core/schema/claimsReference';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import type { Site } from '../../core/site';
import { siteAddress } from '../../io/deployment';
import { readSite } from '../../io/readSite';

interface Content {
  claims: PublishedClaim[];
  site: Site;
}

export default function evidence({ siteDir, baseUrl, i18n }: LoadContext): Plugin<Content> {
  return {
    name: 'site-evidence',
    async loadContent() {
      const site = readSite(siteDir);
      return { site, claims: buildClaims(site, siteAddress) };
    },
    async contentLoaded({ content: { claims, site }, actions: { createData, addRoute } }) {
      const data = (name: string, value: unknown) => createData(`${name}.json`, JSON.stringify(value));
      // Modules are named by alias: their full path would put that of the machine into the site.
      const route = (path: string, component: string, name: string) =>
        addRoute({
          path: normalizeUrl([baseUrl, path]),
          component: `@site/src/pages/${component}/index.tsx`,
          exact: true,
          modules: { data: `@generated/site-evidence/default/${name}.json` },
        });
      const pages = i18n.currentLocale === 'en' ? site.twins : site.pages;
      const titles = pageTitles(pages.filter(({ frontMatter }) => frontMatter?.kind !== 'home'));

      for (const { name } of site.pages) {
        await data(`claims-${name}`, claims.filter(({ page }) => page === name));
      }
      await data('evidence', evidencePage(claims, titles, site));
      route('evidence', 'EvidencePage', 'evidence');
      await data('diff', { titles });
      route('diff', 'DiffPage', 'diff');
      await data('reference', claimsReference());
      route('reference', 'ReferencePage', 'reference');

      const files = sourceIndex(claims);
      await data('sources', files.map(listed));
      route('sources', 'SourcesPage', 'sources');
      for (const key of new Set(files.map((file) => file.key))) {
        // One file of data for a repository: one for each page would make the list of routes, which every page loads, heavy.
        const own = files.filter((file) => file.key === key);
        await data(`sources-${key}`, { files: own, titles });
        for (const { path } of own) route(`sources/${key}/${path}`, 'SourceFilePage', `sources-${key}`);
      }
    },
  };
}

const listed = ({ symbols, ...file }: IndexedFile) => ({
  ...file,
  citations: symbols.reduce((sum, { citations }) => sum + citations.length, 0),
});

function evidencePage(claims: readonly PublishedClaim[], titles: Record<string, string>, site: Site) {
  const listed = claims
    .filter(({ kind, verdict, defect }) => kind === 'open' || verdict !== null || defect !== null)
    .map(({ id, page, text, textEn, kind, state, verdict, note, defect, settle, citations }) => ({
      ...{ id, page, text, textEn, kind, state, verdict, note, defect, settle },
      sources: [...new Set(citations.map(({ source }) => source))],
    }));
  const compared = Object.entries(site.drift).map(([ref, { base, to, compared: day, citations }]) => ({
    ...{ ref, base, to, day },
    citations: Object.keys(citations).length,
    review: Object.values(citations).filter(({ status }) => status === 'changed' || status === 'gone').length,
  }));
  return { titles, rows: coverage(claims, Object.keys(titles)), listed, compared, translation: translationState(site), verified: site.verification?.verified ?? null };
}
