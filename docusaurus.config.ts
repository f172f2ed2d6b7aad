import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Options as RedirectOptions } from '@docusaurus/plugin-client-redirects';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import type { PrismTheme } from 'prism-react-renderer';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expandRedirects, redirectsSchema } from './core/schema/redirects';
import { repositoryUrl, rootUrl, siteUrl } from './io/deployment';
import { folders, readYaml } from './io/readSite';
import { remarkClaims } from './plugins/claims/remarkClaims';
import { remarkExplorer } from './plugins/explorers/remarkExplorer';
import { remarkTerms } from './plugins/glossary/remarkTerms';
import { remarkDiagrams } from './plugins/diagrams/remarkDiagrams';
import { rehypeOpaqueMath } from './plugins/math/rehypeOpaqueMath';
import { remarkAnalysisIndex } from './plugins/pages/remarkAnalysisIndex';
import { remarkPendingAnchors } from './plugins/pages/remarkPendingAnchors';
import { rehypeScrollTables } from './plugins/tables/rehypeScrollTables';

// Docusaurus reads this file anew for each language and says which one in this variable.
const english = process.env.DOCUSAURUS_CURRENT_LOCALE === 'en';
const title = english ? 'OpenPI analyses' : 'OpenPI 技术分析';

const redirects = readYaml(__dirname, folders.redirects, redirectsSchema);
if (!redirects.value) throw new Error(`${folders.redirects} does not match its schema: run npm run check`);

/** Colours by CSS variable, so that code does not flash when a dark page hydrates. */
const codeTheme: PrismTheme = {
  plain: { color: 'var(--text)', backgroundColor: 'var(--surface)' },
  styles: [
    { types: ['comment', 'prolog'], style: { color: 'var(--code-comment)' } },
    { types: ['keyword', 'builtin', 'operator', 'boolean'], style: { color: 'var(--code-keyword)' } },
    { types: ['string', 'char', 'attr-value'], style: { color: 'var(--code-string)' } },
    { types: ['number', 'constant'], style: { color: 'var(--code-number)' } },
    { types: ['function', 'class-name', 'tag', 'property', 'key', 'atrule'], style: { color: 'var(--code-name)' } },
  ],
};

const config: Config = {
  title,
  tagline: english ? 'Six analyses of OpenPI whose every claim can be checked' : '六篇可逐条核对的 OpenPI 源码分析',
  favicon: 'favicon.svg',
  url: siteUrl,
  baseUrl: rootUrl,
  // /attention-mask is served from attention-mask.html, on any static host.
  trailingSlash: false,
  customFields: { rootUrl },

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',

  future: {
    v4: true,
    // An unpacked archive has no history; its pages then show no date of the last change.
    experimental_vcs: existsSync(path.join(__dirname, '.git')) ? 'git-eager' : 'disabled',
    // Pages depend on evidence and drawings that the cache does not know of: it would serve stale citations.
    // Drawings are compiled into the server's pages only, so the two compilers do not share their results.
    faster: { rspackPersistentCache: false, mdxCrossCompilerCache: false },
  },

  i18n: {
    defaultLocale: 'zh-Hans',
    locales: ['zh-Hans', 'en'],
    localeConfigs: {
      'zh-Hans': { label: '简体中文', htmlLang: 'zh-Hans' },
      en: { label: 'English', htmlLang: 'en' },
    },
  },

  markdown: {
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    // Identifiers such as :100: stay as they are written.
    emoji: false,
    async parseFrontMatter(params) {
      const result = await params.defaultParseFrontMatter(params);
      // YAML 1.1 turns dates into Date objects; the site's schema and components want the text.
      for (const [key, value] of Object.entries(result.frontMatter)) {
        if (value instanceof Date) result.frontMatter[key] = value.toISOString().slice(0, 10);
      }
      return result;
    },
  },

  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          editUrl: `${repositoryUrl}/edit/main/`,
          editLocalizedFiles: true,
          showLastUpdateTime: true,
          // Bound to the folder here, not by options: the configuration is part of every page's script.
          beforeDefaultRemarkPlugins: [
            remarkAnalysisIndex(__dirname), // fills the index with the front matter of the pages
            remarkPendingAnchors(__dirname), // a page without text yet → the anchors that others link to
            remarkDiagrams(__dirname), // Mermaid blocks → committed drawings
            remarkClaims(__dirname), // claims, citations, commits, verdicts → components with resolved evidence
            remarkTerms(__dirname), // the first use of a term → a link with its definition
            remarkExplorer(__dirname), // ::explorer → the page's explorer, in the HTML in its default state
          ],
          remarkPlugins: [remarkMath],
          rehypePlugins: [
            [rehypeKatex, { strict: false }], // formulas → HTML; the gate `math/invalid` has refused bad ones
            rehypeOpaqueMath, // … as opaque HTML, which React need not walk
            rehypeScrollTables, // tables → labelled scroll boxes
          ],
        },
        blog: false,
        pages: false,
        theme: {
          customCss: ['./src/css/tokens.css', './src/css/site.css', './src/css/diagrams.css', './src/css/print.css'],
        },
      } satisfies Options,
    ],
  ],

  plugins: [
    './plugins/content-gates/index.ts', // every gate, before anything is rendered
    './plugins/math/index.ts', // KaTeX's style sheet and the glyphs that the formulas use
    './plugins/search/index.ts', // the search index of each language
    './plugins/evidence/index.ts', // the cards of claims; evidence, source index, diff and reference pages
    './plugins/glossary/index.ts', // the glossary page and the definitions beside terms
    './plugins/explorers/index.ts', // labels and golden backing of the explorers
    './plugins/published-data/index.ts', // claims.json with its schema, and golden files
    [
      '@docusaurus/plugin-client-redirects', // the documents' old names
      { redirects: expandRedirects(redirects.value).map(({ from, to }) => ({ from, to })) } satisfies RedirectOptions,
    ],
  ],

  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: false } },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    navbar: {
      title,
      items: [
        { to: '/evidence', label: '证据', position: 'left' },
        { to: '/sources', label: '源码索引', position: 'left' },
        { to: '/diff', label: '我的 diff', position: 'left' },
        { to: '/glossary', label: '术语表', position: 'left' },
        { type: 'search', position: 'right' },
        { type: 'localeDropdown', position: 'right' },
        { href: repositoryUrl, label: 'GitHub', position: 'right' },
      ],
    },
    prism: { theme: codeTheme, darkTheme: codeTheme, additionalLanguages: ['bash', 'python'] },
  } satisfies ThemeConfig,
};

export default config;
