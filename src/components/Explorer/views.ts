/** The views of the explorers by page, each in a script of its own. */
import type { ComponentType } from 'react';

export const views: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  'attention-mask': () => import('@site/src/explorers/attention-mask'),
  'data-loading-pipeline': () => import('@site/src/explorers/data-loading-pipeline'),
  'gradient-checkpointing': () => import('@site/src/explorers/gradient-checkpointing'),
  'self-alignment': () => import('@site/src/explorers/self-alignment'),
  'ttt-action-expert': () => import('@site/src/explorers/ttt-action-expert'),
  'ttt-vs-video-dit': () => import('@site/src/explorers/ttt-vs-video-dit'),
};
