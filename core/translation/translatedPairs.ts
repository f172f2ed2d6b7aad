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
