/** The glossary as search uses it: whatever a reader calls a thing, the places where the page calls it by its term are found. */
import type { Locale } from '../page/pageModel';
import type { Term } from '../schema/glossary';

/** The term as this language writes it, and all names of it in any language, in lower case. */
export interface DictionaryEntry {
  term: string;
  names: string[];
}

export function searchDictionary(terms: readonly Term[], locale: Locale): DictionaryEntry[] {
  const key = locale === 'en' ? 'en' : 'zh';
  return terms.map((entry) => {
    const { zh, en, also, avoid } = entry;
    const names = [zh, en, ...also.zh, ...also.en, ...avoid.zh, ...avoid.en].map((name) => name.toLowerCase());
    return { term: entry[key].toLowerCase(), names: [...new Set(names)] };
  });
}

const latin = /[\p{Script=Latin}\p{N}_]/u;

/**
 * The query with each name in it replaced by the term of the language; undefined where nothing changes. The longest name
 * counts: "attention mask", not "mask".
 */
export function inTerms(query: string, dictionary: readonly DictionaryEntry[]): string | undefined {
  const names = dictionary
    .flatMap(({ term, names }) => names.map((name) => ({ name, term })))
    .sort((a, b) => b.name.length - a.name.length);
  const text = query.toLowerCase();
  let result = '';
  let changed = false;
  for (let at = 0; at < text.length;) {
    const found = names.find(({ name }) => text.startsWith(name, at) && wholeWord(text, at, at + name.length));
    if (found) {
      // Spaces keep two terms apart that stood in one Chinese run.
      result += ` ${found.term} `;
      changed ||= found.term !== found.name;
      at += found.name.length;
    } else {
      result += text[at];
      at += 1;
    }
  }
  return changed ? result.trim() : undefined;
}

const wholeWord = (text: string, start: number, end: number): boolean =>
  !(latin.test(text[start] as string) && latin.test(text[start - 1] ?? ' ')) &&
  !(latin.test(text[end - 1] as string) && latin.test(text[end] ?? ' '));
