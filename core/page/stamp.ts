/**
 * The stamp of an English section, a comment below its heading: `{/* zh 0123456789ab, en ba9876543210 *\/}`. It holds the hashes
 * of both texts when someone last confirmed that they say the same, so that an edit of one side alone shows.
 */
import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';

const comment = /^\/\*\s*zh ([0-9a-f]{12}), en ([0-9a-f]{12})\s*\*\/$/;

export interface Hashes {
  zh: string;
  en: string;
}

export const stampText = ({ zh, en }: Hashes): string => `{/* zh ${zh}, en ${en} */}`;

export const sectionHash = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 12);

export function readStamp(node: Nodes): Hashes | undefined {
  if ((node.type as string) !== 'mdxFlowExpression') return undefined;
  const match = comment.exec((node as unknown as { value: string }).value.trim());
  return match ? { zh: match[1] as string, en: match[2] as string } : undefined;
}
