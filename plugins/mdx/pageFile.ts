/** Which page a remark plugin is looking at. */
import path from 'node:path';
import type { VFile } from 'vfile';
import type { FrontMatter } from '../../core/schema/frontMatter';
import type { Locale } from '../../core/page/pageModel';
import { folders } from '../../io/readSite';

export interface PageFile {
  name: string;
  locale: Locale;
  frontMatter: FrontMatter;
}

/** Absent for pages that are not content of this site, such as the theme's own. */
export function pageFile(file: VFile, root: string): PageFile | undefined {
  const relative = path.relative(root, file.path).split(path.sep).join('/');
  const locale = (Object.keys(folders.pages) as Locale[]).find((key) => relative.startsWith(`${folders.pages[key]}/`));
  if (!locale) return undefined;
  return {
    name: path.basename(relative, '.mdx'),
    locale,
    frontMatter: (file.data as { frontMatter: FrontMatter }).frontMatter,
  };
}
