/** The matrix that the settings ask for, and what it is compared with. */
import type { MaskMatrix } from '@site/core/models/attentionMask/attentionMask';
import { tokensUnder, type AttentionRule } from '@site/core/models/attentionMask/attentionRule';
import { axisSpans, type AxisSpan } from '@site/core/models/attentionMask/axisSpans';
import { cachedView } from '@site/core/models/attentionMask/cachedView';
import { fastPrompt, fastView, maxDecodingSteps, type FastView } from '@site/core/models/attentionMask/fastView';
import { layoutParts } from '@site/core/models/attentionMask/layoutParts';
import { maskPicture, type MaskPicture } from '@site/core/models/attentionMask/maskPicture';
import type { MaskView } from '@site/core/models/attentionMask/maskView';
import { miniature } from '@site/core/models/attentionMask/miniature';
import { hasPostfix, type Layout, type Segment } from '@site/core/models/attentionMask/segment';
import { trainingReference } from '@site/core/models/attentionMask/trainingReference';
import { trainingView } from '@site/core/models/attentionMask/trainingView';

/** Training, one denoising step of actions or of the fork's alignment, decoding of pi0-FAST. */
export const stages = ['training', 'action', 'alignment', 'fast'] as const;
export type Stage = (typeof stages)[number];

export interface MaskSettings {
  layout: Layout;
  stage: Stage;
  rule: AttentionRule;
  small: boolean;
  step: number;
}

/** The code as written; the same pairs in training; a decoding window that holds exactly the valid tokens. */
export type Reference = 'rule' | 'training' | 'valid';
type Comparison = [comparedWith?: Reference, reference?: MaskMatrix];

export interface ShownMask {
  stage: Stage;
  /** As they are at this stage. */
  segments: readonly Segment[];
  /** Flags of the layout's tokens under the rule. */
  attMask: Float64Array;
  view: MaskView;
  /** The view again where it is one of decoding. */
  fast?: FastView;
  picture: MaskPicture;
  comparedWith?: Reference;
  /** What may close pairs of valid tokens here. */
  closedBy: 'laterBlock' | 'ranges' | 'window';
  /** Of the cached positions against training. */
  positionOffset?: number;
  querySpans: readonly AxisSpan[];
  keySpans: readonly AxisSpan[];
}

export function shownMask({ layout: full, stage, rule, small, step }: MaskSettings): ShownMask {
  const layout = small ? miniature(full) : full;
  const segments = stage === 'fast' ? fastPrompt(layout.segments) : layout.segments;
  const decodingSteps = decodingColumns(small);
  const viewUnder = (under: AttentionRule): MaskView | FastView => {
    if (stage === 'training') return trainingView(layout, under);
    if (stage === 'fast') return fastView(layout, decodingSteps, Math.min(step, decodingSteps - 1), under);
    return cachedView(layout, stage, under);
  };

  const view = viewUnder(rule);
  const fast = 'prefixStart' in view ? view : undefined;
  const training = stage === 'action' || stage === 'alignment' ? trainingReference(layout, view) : undefined;
  const [comparedWith, reference] = ((): Comparison => {
    if (rule !== 'asWritten') return ['rule', viewUnder('asWritten').matrix];
    if (training) return ['training', training.matrix];
    return fast ? ['valid', fast.validWindow] : [];
  })();
  return {
    stage,
    segments,
    attMask: tokensUnder(rule, segments).attMask,
    view,
    fast,
    picture: maskPicture(view, reference),
    comparedWith,
    closedBy: fast ? 'window' : stage === 'training' && layout.isolatedKinds.length > 0 ? 'ranges' : 'laterBlock',
    positionOffset: training?.positionOffset,
    querySpans: axisSpans(view.queries, segments),
    keySpans: axisSpans(view.keys, segments),
  };
}

/** Columns reserved for decoding: those of the code, or a few in a small layout. */
export const decodingColumns = (small: boolean): number => (small ? 4 : maxDecodingSteps);

export function availableStages({ segments }: Layout): Stage[] {
  if (hasPostfix(segments)) return ['training', 'fast'];
  const { action, alignment } = layoutParts(segments);
  const isThere = ([start, end]: readonly [number, number]): boolean => start < end;
  return [
    'training',
    ...(isThere(action) ? ['action' as const] : []),
    ...(isThere(alignment) ? ['alignment' as const] : []),
  ];
}

/**
 * A pair that tells something: the first query of the last segment with valid tokens, and the last key of that segment. Of
 * decoding, the newest token and the left end of its window; of alignment, the first task, which training cuts off.
 */
export function tellingCell({ stage, view, fast, querySpans, keySpans }: ShownMask): { query: number; key: number } {
  if (fast) return { query: view.matrix.queries - 1, key: fast.prefixStart };
  const last = querySpans.findLast(({ validTokens }) => validTokens > 0);
  const query = last?.start ?? 0;
  if (stage === 'alignment') return { query, key: view.matrix.keys - view.matrix.queries };
  const key = keySpans.findLast(({ segment, validTokens }) => segment === last?.segment && validTokens > 0)?.end ?? 1;
  return { query, key: key - 1 };
}
