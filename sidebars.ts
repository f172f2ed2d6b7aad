import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

/** The order in which the site presents its analyses everywhere: sidebar, index, previous and next. */
export const analysisOrder = [
  'gradient-checkpointing',
  'attention-mask',
  'ttt-action-expert',
  'ttt-vs-video-dit',
  'self-alignment',
  'data-loading-pipeline',
] as const;

const group = (label: string, items: (typeof analysisOrder)[number][]) => ({
  type: 'category' as const,
  label,
  collapsible: false,
  items,
});

const sidebars: SidebarsConfig = {
  analyses: [
    'index',
    group('训练机制', ['gradient-checkpointing', 'attention-mask']),
    group('TTT', ['ttt-action-expert', 'ttt-vs-video-dit']),
    group('自对齐', ['self-alignment']),
    group('数据', ['data-loading-pipeline']),
  ],
};

export default sidebars;
