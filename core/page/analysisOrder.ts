/** The order in which the site presents its analyses: in the sidebar, on the index, and for previous and next. */
import type { Group } from '../schema/frontMatter';
import type { PageModel } from './pageModel';

export const analysisGroups: readonly { group: Group; pages: readonly string[] }[] = [
  { group: 'training', pages: ['gradient-checkpointing', 'attention-mask'] },
  { group: 'ttt', pages: ['ttt-action-expert', 'ttt-vs-video-dit'] },
  { group: 'alignment', pages: ['self-alignment'] },
  { group: 'data', pages: ['data-loading-pipeline'] },
];

/** Titles of the pages by name, the analyses in their order, then what is none. */
export function pageTitles(pages: readonly PageModel[]): Record<string, string> {
  const title = (name: string) => pages.find((page) => page.name === name)?.frontMatter?.title ?? name;
  const names = analysisGroups.flatMap((group) => group.pages);
  const others = pages.map(({ name }) => name).filter((name) => !names.includes(name));
  return Object.fromEntries([...names, ...others].map((name) => [name, title(name)]));
}
