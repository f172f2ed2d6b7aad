/** Name of the committed drawing of a Mermaid block: changes with anything that changes the picture. */
import { createHash } from 'node:crypto';
import { replacePins } from '../page/pins';
import type { Sources } from '../schema/sources';
import { drawingVersion } from './settings';

export function drawingName(id: string, source: string, sources: Sources): string {
  const hash = createHash('sha256')
    .update(drawingVersion)
    .update('\0')
    .update(drawingSource(source, sources))
    .digest('hex');
  return `${id}.${hash.slice(0, 12)}`;
}

/** What Mermaid gets: pins replaced, line ends normalised. */
export function drawingSource(source: string, sources: Sources): string {
  return replacePins(source, sources).replace(/\r\n/g, '\n').trim();
}
