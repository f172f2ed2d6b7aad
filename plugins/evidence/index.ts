/**
 * Gives the browser the evidence: the claims of each page for their cards, loaded when a card is first opened, and the pages
 * that are made of evidence alone: coverage, source index, "what does my diff touch?", the reference of claims.json.
 */
import { normalizeUrl } from '@docusaurus/utils';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildClaims } from '../../core/evidence/buildClaims';
import { analysisGroups } from '../../core/page/analysisOrder';
import { coverage } from '../../core/evidence/coverage';
import { sourceIndex } from '../../core/evidence/sourceIndex';
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
      const route = async (path: string, component: string, value: unknown) =>
        addRoute({
          path: normalizeUrl([baseUrl, path]),
          component: `@site/src/pages/${component}/index.tsx`,
          exact: true,
          modules: { data: await data(path.replace(/[^\w.-]/g, '-'), value) },
        });
      const pages = i18n.currentLocale === 'en' ? site.twins : site.pages;
      const titles = Object.fromEntries(
        analysisGroups
          .flatMap((group) => group.pages)
          .map((name) => [name, pages.find((page) => page.name === name)?.frontMatter?.title ?? name]),
      );

      for (const { name } of site.pages) {
        await data(`claims-${name}`, claims.filter(({ page }) => page === name));
      }
      const files = sourceIndex(claims);
      await route('evidence', 'EvidencePage', evidencePage(claims, titles, site));
      await route(
        'sources',
        'SourcesPage',
        files.map(({ symbols, ...file }) => ({
          ...file,
          citations: symbols.reduce((sum, { citations }) => sum + citations.length, 0),
        })),
      );
      for (const file of files) await route(`sources/${file.key}/${file.path}`, 'SourceFilePage', { file, titles });
      await route('diff', 'DiffPage', { titles });
      await route('reference', 'ReferencePage', claimsReference());
    },
  };
}

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
  const pending = site.twins.filter(({ frontMatter }) => frontMatter?.translation === 'pending').length;
  return { titles, rows: coverage(claims, Object.keys(titles)), listed, compared, pending, verified: site.verification?.verified ?? null };
}
