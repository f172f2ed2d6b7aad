/** The tokens of the alignment expert: three tasks one after the other, and which of them are cut from each other. */

/** The two commits at which the fork has an alignment suffix that the pages describe. */
export type Revision = '55c4ee9' | '7a75ac2';

export interface AlignmentSuffix {
  tokens: number;
  /** [tokens] 1 at the first token of each task. */
  attMasks: number[];
  /** Half-open ranges of which no two may read each other. */
  blockDiagonalRanges: [number, number][];
}

/** Action tokens in dynamics and inverse dynamics: the whole chunk, later its first step alone. */
export const actionTokensOf = (revision: Revision, actionHorizon: number) =>
  revision === '55c4ee9' ? actionHorizon : 1;

/**
 * Perception (1 token), dynamics (action, next observation), inverse dynamics (next observation, action).
 *
 * @param actionHorizon H ≥ 1, steps of an action chunk
 * @param imageTokens n ≥ 1, tokens of the next observation
 * @mirrors align.src.suffix-55c4ee9
 * @mirrors align.src.suffix-layout
 * @mirrors align.src.suffix-ranges
 */
export function alignmentSuffix(revision: Revision, actionHorizon: number, imageTokens: number): AlignmentSuffix {
  const task = actionTokensOf(revision, actionHorizon) + imageTokens;
  const starts = [0, 1, 1 + task];
  const tokens = 1 + 2 * task;
  const attMasks = Array.from({ length: tokens }, (_, token) => (starts.includes(token) ? 1 : 0));
  const dynamicsRange: [number, number] = [1, 1 + task];
  const inverseRange: [number, number] = [1 + task, tokens];
  const blockDiagonalRanges =
    revision === '55c4ee9' ? [dynamicsRange, inverseRange] : [[0, 1] as [number, number], dynamicsRange, inverseRange];
  return { tokens, attMasks, blockDiagonalRanges };
}
