/**
 * Gives each explorer its data: labels in the language of the build (Docusaurus' translation files, `i18n/en/site-explorers`),
 * the golden cases that its model reproduces, and the claims that it rests on.
 */
import type { LoadContext, Plugin, TranslationFile } from '@docusaurus/types';
import type { ExplorerData } from '../../core/explorer/explorerData';
import { goldenBacking } from '../../core/golden/goldenBacking';
import { timelineData } from '../../core/explorer/timelineData';
import { rootUrl } from '../../io/deployment';
import { readSite } from '../../io/readSite';
import { readExplorerMessages } from '../../io/explorers';
import type { Site } from '../../core/site';

interface Content {
  site: Site;
  /** By page. */
  explorers: Record<string, ExplorerData>;
}

function claimsPage({ twins }: Site, name: string, locale: string): string {
  const twin = twins.find((page) => page.name === name);
  return locale === 'en' && twin?.frontMatter?.translation !== 'pending' ? `${rootUrl}en/${name}` : `${rootUrl}${name}`;
}

export default function explorers({ siteDir, i18n }: LoadContext): Plugin<Content> {
  return {
    name: 'site-explorers',

    async loadContent() {
      const site = readSite(siteDir);
      const entries = site.pages.flatMap(({ name }): [string, ExplorerData][] => {
        const messages = readExplorerMessages(siteDir, name);
        if (!messages) return [];
        const claims = site.claimFiles.get(name)?.value.explorer?.claims ?? [];
        return [
          [
            name,
            {
              messages,
              golden: goldenBacking(site, name),
              claims,
              claimsPage: claimsPage(site, name, i18n.currentLocale),
            },
          ],
        ];
      });
      return { site, explorers: Object.fromEntries(entries) };
    },

    getPathsToWatch: () => ['src/explorers/*/messages.json', 'evidence/phases.yaml'],

    getTranslationFiles: ({ content }) =>
      Object.entries(content.explorers).map(([page, { messages }]): TranslationFile => ({
        path: page,
        content: Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }])),
      })),

    translateContent: ({ content, translationFiles }) => ({
      ...content,
      explorers: Object.fromEntries(
        Object.entries(content.explorers).map(([page, data]) => {
          const translated = translationFiles.find(({ path }) => path === page)?.content ?? {};
          const messages = Object.entries(data.messages).map(([key, zh]) => [key, translated[key]?.message ?? zh]);
          return [page, { ...data, messages: Object.fromEntries(messages) }];
        }),
      ),
    }),

    async contentLoaded({ content: { site, explorers }, actions: { createData } }) {
      for (const [page, data] of Object.entries(explorers)) await createData(`${page}.json`, JSON.stringify(data));
      await createData('timeline.json', JSON.stringify(timelineData(site)));
      await createData('configs.json', JSON.stringify(site.configTable));
      console.log(`[site-explorers] ${Object.keys(explorers).length} explorers`);
    },
  };
}
