/** The order in which the site presents its analyses: in the sidebar, on the index, and for previous and next. */
import type { Group } from '../schema/frontMatter';

export const analysisGroups: readonly { group: Group; pages: readonly string[] }[] = [
  { group: 'training', pages: ['gradient-checkpointing', 'attention-mask'] },
  { group: 'ttt', pages: ['ttt-action-expert', 'ttt-vs-video-dit'] },
  { group: 'alignment', pages: ['self-alignment'] },
  { group: 'data', pages: ['data-loading-pipeline'] },
];
