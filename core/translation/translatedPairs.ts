import type { PageModel } from '../page/pageModel';
import type { Site } from '../site';

export interface Pair {
  page: PageModel;
  twin: PageModel;
}

/** The Chinese pages whose English twin has text. */
export const translatedPairs = (site: Site): Pair[] =>
  site.pages.flatMap((page) => {
    const twin = site.twins.find(({ name }) => name === page.name);
    return twin && twin.frontMatter?.translation !== 'pending' ? [{ page, twin }] : [];
  });

/** How far the English edition is; the gates have made sure that what is translated is in step. */
export interface TranslationState {
  pages: number;
  translated: number;
  /** Sections whose texts were compared with each other, as they stand now. */
  sections: number;
}

export function translationState(site: Site): TranslationState {
  const pairs = translatedPairs(site);
  const sections = pairs.flatMap(({ twin }) => twin.sections.filter(({ stamp }) => stamp));
  return { pages: site.pages.length, translated: pairs.length, sections: sections.length };
}
