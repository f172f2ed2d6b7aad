/** Where the terms of the glossary occur in a text. */
import type { Locale } from '../page/pageModel';
import type { Term } from '../schema/glossary';

export interface TermUse {
  id: string;
  start: number;
  end: number;
}

export type FindTerms = (text: string) => TermUse[];

const language = (locale: Locale): 'zh' | 'en' => (locale === 'en' ? 'en' : 'zh');

/**
 * Finds the names of terms, the longest at each place: 动作专家 and not 动作. A Chinese name of one character is no name of its
 * own in running text (块 stands in 模块), so it is not looked for.
 */
export function termFinder(terms: readonly Term[], locale: Locale): FindTerms {
  const key = language(locale);
  return nameFinder(
    terms.flatMap(({ id, also, ...term }) => [term[key], ...also[key]].map((name): [string, string] => [name, id])),
  );
}

/**
 * The same for names that a term must not have.
 * @param texts those that will be searched: what occurs in none of them, which is nearly everything, need not be looked for in each
 */
export function variantFinder(terms: readonly Term[], locale: Locale, texts: readonly string[]): FindTerms {
  const key = language(locale);
  const all = plain(texts.join('\n'));
  const names = terms.flatMap(({ id, avoid }) => avoid[key].map((name): [string, string] => [name, id]));
  // Without the letter that the plural of policy changes.
  return nameFinder(names.filter(([name]) => all.includes(plain(name).replace(/y$/, ''))));
}

function nameFinder(names: readonly [string, string][]): FindTerms {
  const owner = new Map(names.map(([name, id]) => [plain(name), id]));
  const patterns = names
    .map(([name]) => name)
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  if (patterns.length === 0) return () => [];
  const any = new RegExp(patterns.join('|'), 'giu');
  return (text) =>
    [...text.matchAll(any)].map(({ 0: found, index }) => {
      const [name] = singulars(plain(found)).filter((form) => owner.has(form));
      return { id: owner.get(name as string) as string, start: index, end: index + found.length };
    });
}

const chinese = /\p{Script=Han}/u;

/** Chinese has no spaces between words; a Latin name must not be part of a longer word and may stand in the plural. */
function patternOf(name: string): string {
  const first = chinese.test(name[0] as string) ? '' : '(?<![\\p{L}\\p{N}_-])';
  const body = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  if (chinese.test(name[name.length - 1] as string)) return first + body;
  const plural = /[^aeiou]y$/i.test(name) ? `${body.slice(0, -1)}(?:y|ies)` : `${body}(?:s|es)?`;
  return `${first}${plural}(?![\\p{L}\\p{N}_-])`;
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

/** What a name may be the plural of, itself first. */
const singulars = (name: string): string[] => [
  name,
  name.replace(/ies$/, 'y'),
  name.replace(/s$/, ''),
  name.replace(/es$/, ''),
];
