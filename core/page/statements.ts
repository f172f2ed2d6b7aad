/** Paragraphs, items and rows, and whether they show what they rest on: for the rule `claim/uncited`. */
import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Statement } from './pageModel';
import { placeOf } from './place';

/** Identifiers, calls and files: `att_masks`, `forward()`, `pi0.py`, `PI0Pytorch`. Not `0`, `bf16` or `[B, N]`. */
const sourceName = /[a-z]_[a-z]|\.py\b|\(\)|[a-z]\.[a-z]|[a-z][A-Z]/;
const evidenceDirectives = new Set(['claim', 'cite', 'src', 'commit', 'pin']);
const claimLink = /#[a-z0-9-]+\.[a-z0-9-]/;

export function statementsIn(block: Nodes): Statement[] {
  const statements: Statement[] = [];
  visit(block, (node, index, parent: Nodes | undefined) => {
    if (node.type === 'tableRow' && index === 0) return SKIP;
    const inItem = parent?.type === 'listItem' || parent?.type === 'tableCell';
    if (node.type !== 'listItem' && node.type !== 'tableRow' && (node.type !== 'paragraph' || inItem)) return undefined;
    const statement = { ...placeOf(node), names: [] as string[], cited: false };
    visit(node, (inner) => {
      if (inner !== node && (inner.type === 'listItem' || inner.type === 'code')) return SKIP;
      if (inner.type === 'inlineCode' && sourceName.test(inner.value)) statement.names.push(inner.value);
      if (inner.type === 'link' && claimLink.test(inner.url)) statement.cited = true;
      const { name } = inner as unknown as { name?: string };
      if ((inner.type as string) === 'textDirective' && evidenceDirectives.has(name ?? '')) statement.cited = true;
      return undefined;
    });
    statements.push(statement);
    return undefined;
  });
  return statements;
}
