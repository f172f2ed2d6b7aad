/**
 * Runs inside the drawing page: reads nodes and edges from Mermaid's own model of the diagram. Self-contained, because the
 * browser gets its source text.
 */
import type { TextAlternative } from '../../core/diagrams/textAlternative';

interface Database {
  getVertices?(): Map<string, { text?: string }>;
  getEdges?(): { start: string; end: string; text?: string }[];
  getActors?(): Map<string, { description?: string }>;
  getMessages?(): { from?: string; to?: string; message?: unknown }[];
  getTasks?(): { section: string; task: string; startTime: Date; endTime: Date; milestone?: boolean }[];
  getStates?(): Map<string, { descriptions?: string[] }>;
  getRelations?(): { id1: unknown; id2: unknown; relationTitle?: string; title?: string }[];
  getClasses?(): Map<string, { label?: string; members?: { text?: string }[]; methods?: { text?: string }[] }>;
}

export async function readAlternative(source: string): Promise<TextAlternative> {
  const { mermaid } = globalThis as never as {
    mermaid: { mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: Database }> } };
  };
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const plain = (text: unknown) =>
    (typeof text === 'string' ? text : '')
      .replace(/<br\s*\/?>/g, ' ')
      .replace(/#quot;/g, '"')
      .replace(/\s+/g, ' ')
      .trim();

  if (db.getVertices && db.getEdges) {
    const vertices = db.getVertices();
    const label = (id: string) => plain(vertices.get(id)?.text ?? id) || id;
    return {
      nodes: [...vertices.keys()].map(label),
      edges: db.getEdges().map(({ start, end, text }) => ({ from: label(start), to: label(end), label: plain(text) })),
    };
  }
  if (db.getTasks) {
    const day = (date: Date) => date.toISOString().slice(0, 10);
    return {
      nodes: db.getTasks().map(({ section, task, startTime, endTime, milestone }) => {
        const when = milestone ? day(startTime) : `${day(startTime)} – ${day(endTime)}`;
        return `${plain(section)}${section ? ' / ' : ''}${plain(task)}: ${when}`;
      }),
      edges: [],
    };
  }
  if (db.getActors && db.getMessages) {
    const actors = db.getActors();
    const label = (id: string) => plain(actors.get(id)?.description ?? id) || id;
    return {
      nodes: [...actors.keys()].map(label),
      edges: db
        .getMessages()
        .filter(({ from, to, message }) => from && to && typeof message === 'string')
        .map(({ from, to, message }) => ({ from: label(from ?? ''), to: label(to ?? ''), label: plain(message) })),
    };
  }
  if (db.getStates && db.getRelations) {
    const states = db.getStates();
    const label = (id: unknown) => plain(states.get(String(id))?.descriptions?.join(' ')) || String(id);
    return {
      nodes: [...states.keys()].filter((id) => !/_(start|end)\d*$/.test(id)).map(label),
      edges: db
        .getRelations()
        .map(({ id1, id2, relationTitle }) => ({ from: label(id1), to: label(id2), label: plain(relationTitle) })),
    };
  }
  if (db.getClasses && db.getRelations) {
    const classes = db.getClasses();
    return {
      nodes: [...classes].map(([id, { label, members = [], methods = [] }]) => {
        const parts = [...members, ...methods].map(({ text }) => plain(text)).filter(Boolean);
        return `${plain(label) || id}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
      }),
      edges: db
        .getRelations()
        .map(({ id1, id2, title }) => ({ from: String(id1), to: String(id2), label: plain(title) })),
    };
  }
  throw new Error(
    'no text alternative is known for this kind of diagram; use flowchart, sequence, gantt, state or class',
  );
}
