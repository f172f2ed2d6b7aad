/**
 * Puts the page's explorer where `::explorer` stands. The HTML gets its view in the default state, so that the picture and the
 * numbers are there without JavaScript; the page's script gets only the place, and loads the view when a reader comes near.
 * A page whose translation is pending has no text yet, but its explorer speaks the language: it stands below the notice.
 */
import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isExplorer } from '../../core/page/directive';
import { readExplorerMessages } from '../../io/explorers';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

const view = 'ExplorerView';

export const remarkExplorer =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (!page || readExplorerMessages(root, page.name) === undefined) return;
    const forServer = (file.data as { compilerName?: string }).compilerName === 'server';
    const explorer = () =>
      blockElement(
        'Explorer',
        { page: page.name },
        forServer ? [blockElement(view, {})] : [],
      ) as unknown as RootContent;
    let used = false;
    visit(tree, (node, index, parent) => {
      if (!isExplorer(node) || !parent || index === undefined) return;
      parent.children[index] = explorer() as never;
      used = true;
    });
    if (page.frontMatter.kind === 'analysis' && page.frontMatter.translation === 'pending') {
      tree.children.push(pendingHeading, explorer());
      used = true;
    }
    if (used && forServer) tree.children.unshift(importOf(`@site/src/explorers/${page.name}/index.tsx`));
  };

const pendingHeading: Heading = {
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value: 'Explorer' }],
  data: { hProperties: { id: 'explorer' }, id: 'explorer' } as Heading['data'],
};

function importOf(source: string): RootContent {
  const local = { type: 'Identifier', name: view };
  return {
    type: 'mdxjsEsm',
    value: `import ${view} from '${source}';`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ImportDeclaration',
            specifiers: [{ type: 'ImportDefaultSpecifier', local }],
            source: { type: 'Literal', value: source, raw: `'${source}'` },
            attributes: [],
          },
        ],
      },
    },
  } as unknown as RootContent;
}
