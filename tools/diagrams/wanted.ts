/** The drawings that the pages need, and how one is drawn. */
import { drawingName, drawingSource } from '../../core/diagrams/drawingName';
import type { Finding } from '../../core/finding';
import { allPages, type Site } from '../../core/site';
import type { Drawing } from '../../io/drawings';
import type { Drawer } from './drawer';

export interface WantedDrawing {
  id: string;
  name: string;
  source: string;
  file: string;
  line: number;
}

/** One entry per name: the two languages share a drawing where their source is the same. */
export function wantedDrawings(site: Site): WantedDrawing[] {
  const wanted = new Map<string, WantedDrawing>();
  for (const page of allPages(site)) {
    for (const { id, source, line } of page.diagrams) {
      if (id === null) continue; // reported by the rule `diagram/id`
      const name = drawingName(id, source, site.sources);
      wanted.set(name, { id, name, source: drawingSource(source, site.sources), file: page.file, line });
    }
  }
  return [...wanted.values()];
}

/** A drawing, or the finding that says why Mermaid refused. */
export async function drawOne(drawer: Drawer, wanted: WantedDrawing): Promise<Drawing | Finding> {
  try {
    return await drawer.draw(wanted.id, wanted.source);
  } catch (error) {
    const message = (error as Error).message.replace(/^page\.evaluate: (Error: )?/, '').split('\n    at ')[0] as string;
    // What the drawer appends to the source is not the author's: an unfinished last line is reported as its own.
    const inBlock = Math.min(Number(/on line (\d+)/.exec(message)?.[1] ?? 0), wanted.source.split('\n').length);
    return {
      rule: 'diagram/syntax',
      file: wanted.file,
      // The fence is a line of its own before the first line of the source.
      line: wanted.line + inBlock,
      message: `Mermaid rejects the diagram "${wanted.id}": ${message.trim().replaceAll('\n', ' ')}`,
      fix: 'correct the block; labels with brackets or punctuation need double quotes',
    };
  }
}

export const isFinding = (result: Drawing | Finding): result is Finding => 'rule' in result;
