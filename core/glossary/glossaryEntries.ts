/** The glossary as readers of one language see it. */
import { resolveCitation, shortLocation } from '../evidence/permalink';
import type { Locale } from '../page/pageModel';
import type { Site } from '../site';
import { termFinder } from './findTerms';

export interface GlossaryEntry {
  id: string;
  /** The term in the language of the reader. */
  name: string;
  /** The term in the other language. */
  other: string;
  /** Further names in the language of the reader. */
  also: string[];
  /** Further names in the other language, less those that are the same. */
  alsoOther: string[];
  definition: string;
  /** Where the code defines it. */
  code: { href: string; label: string; title: string }[];
  see: { id: string; name: string }[];
  /** Names of the pages that use it. */
  pages: string[];
}

/** Sorted by name, as the language sorts. */
export function glossaryEntries(site: Site, locale: Locale): GlossaryEntry[] {
  const [own, other] = locale === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const terms = site.glossary.value;
  const citations = new Map([...site.claimFiles.values()].flatMap((loaded) => Object.entries(loaded.value.citations)));
  const find = termFinder(terms, locale);
  const users = new Map<string, Set<string>>();
  for (const page of locale === 'en' ? site.twins : site.pages) {
    for (const { value } of page.prose) {
      for (const { id } of find(value)) users.set(id, (users.get(id) ?? new Set()).add(page.name));
    }
  }
  const sorted = [...terms].sort((a, b) => new Intl.Collator(locale).compare(a[own], b[own]));
  return sorted.map((term) => ({
    id: term.id,
    name: term[own],
    other: term[other],
    also: term.also[own],
    alsoOther: term.also[other].filter((name) => !term.also[own].includes(name)),
    definition: term.definition[own],
    code: term.code.flatMap((id) => {
      const citation = citations.get(id);
      if (!citation) return [];
      const resolved = resolveCitation(id, citation, site.sources);
      const title = `${resolved.path} @ ${resolved.source}`;
      return { href: resolved.permalink, label: shortLocation(resolved), title };
    }),
    see: term.see.map((id) => ({ id, name: terms.find((entry) => entry.id === id)?.[own] ?? id })),
    pages: [...(users.get(term.id) ?? [])],
  }));
}

/** What a definition beside the text shows. */
export type Definition = Pick<GlossaryEntry, 'name' | 'other' | 'definition'>;

export const definitions = (entries: readonly GlossaryEntry[]): Record<string, Definition> =>
  Object.fromEntries(entries.map(({ id, name, other, definition }) => [id, { name, other, definition }]));
