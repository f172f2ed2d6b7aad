/** Text as readers read it, paragraph by paragraph: for rules about words, and for the terms in it. */
import type { InlineCode, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { TextDirectiveNode } from './directive';
import type { Prose } from './pageModel';
import { placeOf } from './place';

export function proseIn(block: Nodes): Prose[] {
  const prose: Prose[] = [];
  visit(block, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    prose.push({ ...placeOf(node), value: proseOf(node).trim() });
    return SKIP;
  });
  return prose;
}

function proseOf(node: Nodes): string {
  switch (node.type as string) {
    case 'inlineCode':
      return `\`${(node as InlineCode).value}\``;
    case 'inlineMath':
      return `$${(node as unknown as { value: string }).value}$`;
    case 'mdxTextExpression':
      return '';
    case 'break':
      return ' ';
    case 'textDirective': {
      const { name, attributes } = node as unknown as TextDirectiveNode;
      // Marks of evidence are small figures above the line; the others are words in it.
      if (name === 'cite') return '';
      if (name === 'verdict') return Object.keys(attributes ?? {})[0] ?? '';
      if (name === 'src' || name === 'commit' || name === 'pin') return '`…`';
      break;
    }
    default:
  }
  if (!('children' in node)) return toString(node);
  return (node.children as Nodes[]).map(proseOf).reduce((text, next, index) => {
    const { name } = node.children[index] as unknown as { name?: string };
    // The space before a mark belongs to the mark.
    return name === 'cite' ? text.replace(/ $/, '') : text + next;
  }, '');
}
