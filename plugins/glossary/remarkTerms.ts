/** Marks the first use of each term of the glossary on a page; headings, links and code stay as they are. */
import type { Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { termFinder, type FindTerms } from '../../core/glossary/findTerms';
import { glossarySchema } from '../../core/schema/glossary';
import { folders, readYaml } from '../../io/readSite';
import { inlineElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

export const remarkTerms =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (!page) return;
    const terms = readYaml(root, folders.glossary, glossarySchema).value ?? [];
    const find = firstUses(termFinder(terms, page.locale));
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading' || node.type === 'link') return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const marked = mark(node.value, find);
      if (!marked) return undefined;
      (parent as Parents).children.splice(index, 1, ...(marked as never[]));
      return [SKIP, index + marked.length];
    });
  };

/** The finder, less what it has found before. */
function firstUses(find: FindTerms): FindTerms {
  const seen = new Set<string>();
  return (text) =>
    find(text).filter(({ id }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
}

function mark(text: string, find: FindTerms): Nodes[] | undefined {
  const uses = find(text);
  if (uses.length === 0) return undefined;
  const plain = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);
  let at = 0;
  const marked = uses.flatMap(({ id, start, end }): Nodes[] => {
    const before = plain(text.slice(at, start));
    at = end;
    const term = inlineElement('Term', { id }, plain(text.slice(start, end)));
    return [...before, term as unknown as RootContent];
  });
  return [...marked, ...plain(text.slice(at))];
}
