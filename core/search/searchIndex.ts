/** The search index: sections as documents, because readers want the place and not only the page. */
import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch';
import { diagramLabels } from '../page/diagramLabels';
import type { PageModel } from '../page/pageModel';
import { readable } from '../page/readable';
import { inTerms, type DictionaryEntry } from './dictionary';
import { glossaryPath } from './glossaryDocuments';
import { tokenize, tokenizeQuery } from './tokenize';

export interface SectionDocument {
  id: string;
  /** Title of the page. */
  page: string;
  /** Title of the section; empty for what stands before the first heading. */
  title: string;
  text: string;
  /** Site path with anchor, without the base path. */
  path: string;
}

export type Hit = Pick<SectionDocument, 'page' | 'title' | 'text' | 'path'> & { id: string; terms: string[] };

/** The index is read with the options that it was written with; both sides use this one object. */
const options: Options<SectionDocument> = {
  fields: ['title', 'page', 'text'],
  storeFields: ['page', 'title', 'text', 'path'],
  tokenize,
  processTerm: (term) => term.toLowerCase(),
  searchOptions: {
    tokenize: tokenizeQuery,
    boost: { title: 4, page: 3 },
    combineWith: 'AND',
    prefix: (term) => /^[\x20-\x7e]+$/.test(term) && term.length > 1,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
  },
};

export function sectionDocuments(pages: readonly PageModel[]): SectionDocument[] {
  return pages.flatMap((page) => {
    const { frontMatter } = page;
    if (!frontMatter) return [];
    // What the page header shows is not in the text of the page.
    const header =
      frontMatter.kind === 'analysis' ? `${frontMatter.keyFinding}\n${frontMatter.abstract}` : frontMatter.description;
    const captions = (id: string | null) =>
      page.diagrams
        .filter(({ section }) => section === id)
        .map(
          ({ caption, source }) =>
            `${caption}\n${diagramLabels(source)
              .map(({ value }) => value)
              .join('\n')}`,
        );
    return page.sections
      .map((section, index): SectionDocument => ({
        id: `${page.name}#${section.id ?? ''}`,
        page: frontMatter.title,
        title: section.title,
        text: readable([index === 0 ? header : '', section.text, ...captions(section.id)].join('\n').trim()),
        path: section.id ? `${frontMatter.slug}#${section.id}` : frontMatter.slug,
      }))
      .filter(({ title, text }) => title || text);
  });
}

/** What the browser loads. */
export interface SearchData {
  index: object;
  dictionary: DictionaryEntry[];
}

export function buildSearchIndex(
  documents: readonly SectionDocument[],
  dictionary: DictionaryEntry[] = [],
): SearchData {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return { index: index.toJSON(), dictionary };
}

export interface SearchIndex {
  search(query: string): Hit[];
}

export function loadSearchIndex({ index: data, dictionary }: SearchData): SearchIndex {
  const index = MiniSearch.loadJS<SectionDocument>(data as never, options);
  return {
    search(query) {
      const translated = inTerms(query, dictionary);
      const wanted: Query =
        translated === undefined
          ? query
          : {
              combineWith: 'OR',
              queries: [query, translated].map((each) => ({ combineWith: 'AND', queries: [each] })),
            };
      const all = index.search(wanted);
      // A long question rarely has all its words in one section.
      const results: SearchResult[] = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
      return placeFirst(results.map((result) => ({ ...(result as unknown as Hit), terms: result.terms })));
    },
  };
}

/** The best place on a page, then all by rank: Enter leads to where a thing is explained, and its entry stands right below. */
function placeFirst(hits: Hit[]): Hit[] {
  const place = hits.find(({ path }) => !path.startsWith(glossaryPath));
  return place ? [place, ...hits.filter((hit) => hit !== place)] : hits;
}
