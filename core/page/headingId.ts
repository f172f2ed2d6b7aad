/** The explicit id of a heading, written as a trailing comment: `## Title {/* #id *\/}`. */
import type { Heading } from 'mdast';

const comment = /^\/\*\s*#(\S+)\s*\*\/$/;

export function headingId(node: Heading): string | null {
  const last = node.children[node.children.length - 1];
  if (last === undefined || (last.type as string) !== 'mdxTextExpression') return null;
  return comment.exec((last as unknown as { value: string }).value.trim())?.[1] ?? null;
}
