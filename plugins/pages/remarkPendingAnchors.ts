/**
 * Gives a page whose translation is pending the anchors of its original: pages that are translated link to its parts, and the
 * build refuses links that lead nowhere. The notice on the page takes the reader on to that part of the original.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { folders, readPage } from '../../io/readSite';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

export const remarkPendingAnchors =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (page?.frontMatter.translation !== 'pending') return;
    const { headings, directives } = readPage(root, 'zh-Hans', `${folders.pages['zh-Hans']}/${page.name}.mdx`);
    const claims = directives.filter(({ name }) => name === 'claim').map(({ argument }) => argument);
    const ids = [...headings.map(({ id }) => id), ...claims].filter((id) => id !== null);
    tree.children.push(blockElement('PendingAnchors', { ids }) as unknown as RootContent);
  };
