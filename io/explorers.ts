/** What the explorers take from the repository besides their code: the Chinese messages beside each view. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Messages by key, in Chinese; undefined where the page has no explorer. */
export function readExplorerMessages(root: string, page: string): Record<string, string> | undefined {
  const file = path.join(root, 'src/explorers', page, 'messages.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : undefined;
}
