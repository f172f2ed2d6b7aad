/** What a diagram says, without the picture: read from Mermaid's own model and stored beside the drawing. */
export interface TextAlternative {
  /** Labels of the nodes; of a Gantt chart, its tasks with dates. */
  nodes: string[];
  edges: { from: string; to: string; label: string }[];
}
