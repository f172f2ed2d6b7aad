/** What a block is and how large: a translation has the same blocks. */
import type { Code, List, Nodes, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { fenceMeta } from './fenceMeta';

export function blockShape(block: Nodes): string {
  switch (block.type as string) {
    case 'list': {
      let items = 0;
      visit(block, 'listItem', () => void (items += 1));
      return `${(block as List).ordered ? 'numbered list' : 'list'} of ${items}`;
    }
    case 'table': {
      const { children } = block as Table;
      return `table ${children.length} × ${children[0]?.children.length ?? 0}`;
    }
    case 'code': {
      const { lang, meta } = block as Code;
      return lang === 'mermaid' ? `diagram ${fenceMeta(meta).get('id') ?? ''}` : `code ${lang ?? ''}`;
    }
    case 'math':
      return 'formula';
    case 'leafDirective':
      return `::${(block as unknown as { name: string }).name}`;
    case 'mdxJsxFlowElement':
      return `<${(block as unknown as { name: string | null }).name ?? ''}>`;
    default:
      return block.type;
  }
}
