/** Where words stand in a Mermaid block: labels of nodes and edges, tasks and sections of a Gantt chart, what a sequence says. */
export interface DiagramLabel {
  /** In the block, from 0. */
  line: number;
  value: string;
}

export function diagramLabels(source: string): DiagramLabel[] {
  const labels: DiagramLabel[] = [];
  mapLabels(source, (words, line) => {
    for (const part of words.split(/<br\s*\/?>/)) {
      if (part.trim() !== '') labels.push({ line, value: part.trim() });
    }
    return words;
  });
  return labels;
}

/** The block, without its indentation, with other words in each label. */
export function mapLabels(source: string, map: (words: string, line: number) => string): string {
  const lines = source.split('\n').map((line) => line.trim());
  const places = wordPlaces[lines[0] ?? ''] ?? quoted;
  return lines
    .map((text, line) => {
      const place = places.find((pattern) => text.search(pattern) >= 0);
      if (!place) return text;
      return text.replace(
        place,
        (_all, before: string, words: string, after: string) => before + map(words, line) + after,
      );
    })
    .join('\n');
}

/** Each pattern captures what stands before the words, the words, and what stands behind. The first that fits a line counts. */
const quoted = [/(")([^"]*)(")/g];
const wordPlaces: Record<string, RegExp[]> = {
  gantt: [/^((?:title|section)\s+)(.*)()/, /^()([^:]+)(:)/],
  sequenceDiagram: [
    /^((?:participant|actor) \S+ as )(.*)()/,
    /^((?:loop|alt|else|opt|par|and|title) )(.*)()/,
    /(:)(.*)($)/,
  ],
};
