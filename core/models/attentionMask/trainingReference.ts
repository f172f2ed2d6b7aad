/** How a cached step compares with training: the cache is exact if both allow the same pairs at the same distances. */
import type { MaskMatrix } from './attentionMask';
import type { MaskView } from './maskView';
import type { Layout } from './segment';
import { trainingView } from './trainingView';

export interface TrainingReference {
  /** What training allows the pairs of the cached view, of its shape. */
  matrix: MaskMatrix;
  /** RoPE position of the first query in the cached view, less that in training. */
  positionOffset: number;
}

/** @param cached view of the same layout: a prefix, then the tokens that ask */
export function trainingReference(layout: Layout, cached: MaskView): TrainingReference {
  const joint = trainingView(layout);
  const { queries, keys } = cached.matrix;
  const prefix = keys - queries;
  const first = cached.queries.tokens[0] ?? 0;
  const allowed = new Uint8Array(queries * keys);
  for (let row = 0; row < queries; row += 1) {
    const start = (first + row) * joint.matrix.keys;
    allowed.set(joint.matrix.allowed.subarray(start, start + prefix), row * keys);
    allowed.set(joint.matrix.allowed.subarray(start + first, start + first + queries), row * keys + prefix);
  }
  const positionOffset = (cached.queries.positions[0] ?? 0) - (joint.queries.positions[first] ?? 0);
  return { matrix: { queries, keys, allowed }, positionOffset };
}
