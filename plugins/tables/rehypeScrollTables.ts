/** Puts each table into a labelled box that scrolls sideways by itself, so that the page never does. */
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { blockElement } from '../mdx/jsx';

export function rehypeScrollTables() {
  return (tree: Root): void => {
    let heading = '';
    visit(tree, 'element', (node: Element, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = toString(node).trim();
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      const box = blockElement('ScrollBox', { label: heading }, [node]);
      parent.children[index] = box as unknown as Element;
      return SKIP;
    });
  };
}
