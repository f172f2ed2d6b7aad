/** All that readers read in a language: the prose and front matter of its pages, and the words that stand in no page. */
import { translated } from '../page/parsePage';
import type { Locale } from '../page/pageModel';
import type { Site, Words } from '../site';

export function textsOf(site: Site, locale: Locale): Words[] {
  const pages = locale === 'en' ? site.twins : site.pages;
  const texts = pages.flatMap(({ file, prose, frontMatter, frontMatterLine }) => {
    const words = (frontMatter ?? {}) as Record<string, string | string[] | undefined>;
    return [
      ...translated.flatMap((key) =>
        [words[key] ?? []].flat().map((value) => ({ file, locale, line: frontMatterLine(key), value })),
      ),
      ...prose.map(({ line, value }) => ({ file, locale, line, value })),
    ];
  });
  return [...texts, ...site.words.filter((words) => words.locale === locale)];
}

/** The line of a place in a text, which may have line breaks. */
export const lineAt = ({ line, value }: Words, place: number): number =>
  line + value.slice(0, place).split('\n').length - 1;
