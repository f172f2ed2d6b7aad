/**
 * The contrastive loss on a handful of small vectors, before and after something that all of them share. Two things can
 * be shared: a linear map of the vectors, or, as in the plan's own class when one model plays all three roles, the
 * vector itself.
 */
import { seededNormals } from '../ttt/seededNormals';
import { infoNce, smallestLength, type InfoNce } from './infoNce';
import { applyMatrix, sharedMatrix, type SharedMap } from './sharedMap';

export interface Contrast {
  /** [D] */
  anchor: number[];
  /** [D] */
  positive: number[];
  /** [K][D] */
  negatives: number[][];
}

/** Of the noise that makes a positive from the anchor, relative to the anchor's components. */
const positiveSpread = 0.5;

/**
 * Standard normal vectors, the same for the same seed; the positive is the anchor with noise. Rounded to two decimals,
 * so that what is shown is what is computed with.
 */
export function seededContrast(seed: number, dimensions: number, negatives: number): Contrast {
  const normal = seededNormals(seed);
  const vector = (component: (axis: number) => number) =>
    Array.from({ length: dimensions }, (_, axis) => Math.round(component(axis) * 100) / 100);
  const anchor = vector(normal);
  const positive = vector((axis) => (anchor[axis] as number) + positiveSpread * normal());
  return { anchor, positive, negatives: Array.from({ length: negatives }, () => vector(normal)) };
}

export type Shared = SharedMap | { kind: 'sameVector' };

export interface SharedContrast {
  /** [D][D]; null where the vectors themselves are shared and there is no map. */
  matrix: number[][] | null;
  mapped: Contrast;
  before: InfoNce;
  /** Of the mapped vectors; its gradient is with respect to the mapped anchor. */
  after: InfoNce;
  /** Largest change of a similarity. */
  largestChange: number;
  /** Loss of vectors that cannot be told apart: ln(1 + K). */
  indistinguishableLoss: number;
  /** Number of mapped vectors that have become zero; their similarity counts as 0, as torch's normalize makes it. */
  vanished: number;
}

/**
 * @param temperature τ > 0
 * @mirrors align.src.plan-contrastive-class
 */
export function sharedContrast(contrast: Contrast, shared: Shared, temperature: number): SharedContrast {
  const matrix = shared.kind === 'sameVector' ? null : sharedMatrix(shared, contrast.anchor.length);
  const map = (vector: number[]) => (matrix ? applyMatrix(matrix, vector) : contrast.anchor);
  const mapped = {
    anchor: map(contrast.anchor),
    positive: map(contrast.positive),
    negatives: contrast.negatives.map(map),
  };
  const before = loss(contrast, temperature);
  const after = loss(mapped, temperature);
  const changes = after.similarities.map((similarity, k) => Math.abs(similarity - (before.similarities[k] as number)));
  return {
    matrix,
    mapped,
    before,
    after,
    largestChange: Math.max(...changes),
    indistinguishableLoss: Math.log(1 + contrast.negatives.length),
    vanished: [mapped.anchor, mapped.positive, ...mapped.negatives].filter(isZero).length,
  };
}

const loss = ({ anchor, positive, negatives }: Contrast, temperature: number) =>
  infoNce(anchor, positive, negatives, temperature);

const isZero = (vector: readonly number[]) => Math.hypot(...vector) < smallestLength;
