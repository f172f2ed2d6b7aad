/**
 * Runs after rehype-katex: hands each formula to React as one piece of HTML. A page has thousands of KaTeX spans; React
 * would walk all of them while hydrating. Like drawings, the HTML stands in the page alone; its script holds the source, from
 * which a formula is set when the browser moves to the page without loading its HTML.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inlineElement } from '../mdx/jsx';

export function rehypeOpaqueMath() {
  return (tree: Root, file: VFile): void => {
    const forServer = (file.data as { compilerName?: string }).compilerName === 'server';
    visit(tree, 'element', (node: Element, index, parent) => {
      const classes = node.properties.className;
      if (!Array.isArray(classes) || !parent || index === undefined) return undefined;
      const display = classes.includes('katex-display') || undefined;
      if (!display && !classes.includes('katex')) return undefined;
      const html = forServer ? toHtml(node.children as Element[]) : undefined;
      parent.children[index] = inlineElement('Formula', { tex: sourceOf(node), html, display }) as unknown as Element;
      return SKIP;
    });
  };
}

/** KaTeX keeps the source of a formula beside its MathML. */
function sourceOf(formula: Element): string {
  let tex: string | undefined;
  visit(formula, 'element', (node: Element) => {
    if (node.tagName === 'annotation') tex = toString(node);
  });
  if (tex === undefined)
    throw new Error('KaTeX has left no source in a formula: the gate math/invalid should have refused it');
  return tex;
}
