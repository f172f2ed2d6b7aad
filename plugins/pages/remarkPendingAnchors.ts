/**
 * Gives a page whose translation is pending the anchors of its original: pages that are translated link to its parts, and the
 * build refuses links that lead nowhere. The notice on the page takes the reader on to that part of the original.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parsePage } from '../../core/page/parsePage';
import { folders } from '../../io/readSite';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

export const remarkPendingAnchors =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (page?.frontMatter.translation !== 'pending') return;
    const original = `${folders.pages['zh-Hans']}/${page.name}.mdx`;
    const text = readFileSync(path.join(root, original), 'utf8');
    const { headings, directives } = parsePage({ file: original, locale: 'zh-Hans', text });
    const claims = directives.filter(({ name }) => name === 'claim').map(({ argument }) => argument);
    const ids = [...headings.map(({ id }) => id), ...claims].filter((id) => id !== null);
    tree.children.push(blockElement('PendingAnchors', { ids }) as unknown as RootContent);
  };
