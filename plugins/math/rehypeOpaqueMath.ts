/**
 * Runs after rehype-katex: hands each formula to React as one piece of HTML. A page has thousands of KaTeX spans; React
 * would walk all of them while hydrating and the page's script would hold each as an object.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { inlineElement } from '../mdx/jsx';

export function rehypeOpaqueMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      const classes = node.properties.className;
      if (!Array.isArray(classes) || !parent || index === undefined) return undefined;
      const display = classes.includes('katex-display');
      if (!display && !classes.includes('katex')) return undefined;
      const html = toHtml(node.children as Element[]);
      const element = inlineElement('Formula', display ? { html, display: true } : { html });
      parent.children[index] = element as unknown as Element;
      return SKIP;
    });
  };
}
