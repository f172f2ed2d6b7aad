/** The words of a Mermaid block: labels of nodes and edges, tasks and sections of a Gantt chart, what a sequence says. */
export interface DiagramLabel {
  /** In the block, from 0. */
  line: number;
  value: string;
}

export function diagramLabels(source: string): DiagramLabel[] {
  const lines = source.split('\n').map((line) => line.trim());
  const kind = lines[0] ?? '';
  return lines.flatMap((text, line) =>
    labelsOf(text, kind)
      .flatMap((label) => label.split(/<br\s*\/?>/))
      .map((label) => ({ line, value: label.trim() }))
      .filter(({ value }) => value !== ''),
  );
}

function labelsOf(line: string, kind: string): string[] {
  if (kind === 'gantt') return all(/^(?:title|section)\s+(.*)|^([^:]+):/g, line);
  if (kind !== 'sequenceDiagram') return all(/"([^"]*)"/g, line);
  return all(/^(?:participant|actor) \S+ as (.*)|^(?:loop|alt|else|opt|par|and|title) (.*)|:(.*)$/g, line);
}

const all = (pattern: RegExp, line: string): string[] =>
  [...line.matchAll(pattern)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
