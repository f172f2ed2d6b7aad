/**
 * The attention matrix: which key each query may read. Everything else about masks follows from this one rule. Matrices
 * are flat (row after row), because a sequence of real size has a million pairs.
 */
import { ModelError } from '../modelError';
import { blockEnds, blockNumbers } from './blockNumbers';
import { repeatedRows } from './repeatedRows';

/** The two vectors of one sample from which its matrix is made. */
export interface TokenMasks {
  /** [N], 1 = valid token, 0 = padding or a camera that is masked. */
  padMask: Uint8Array;
  /** [N], not negative; 1 = the token starts a new block. */
  attMask: Float64Array;
}

/** Tokens [start, end) of a sequence. */
export type TokenRange = readonly [start: number, end: number];

export interface MaskMatrix {
  queries: number;
  keys: number;
  /** [queries · keys], row after row; 1 = the query may read the key. */
  allowed: Uint8Array;
  /** [queries], 1 = the row is equal to the one above; where it is not known, absent. */
  repeated?: Uint8Array;
}

/**
 * Query i may read key j if j's block is not later than i's and both are valid; then tokens of different block-diagonal
 * ranges are cut off from one another. Block numbers never fall, so the keys that row i may read are the valid ones among
 * the keys 0 … end of i's block, and rows are copied from `padMask`.
 *
 * @param tokens vectors of one sample, [N] each
 * @param blockDiagonalRanges positions; what lies beyond N is ignored
 * @returns N × N
 * @throws ModelError shapeMismatch if the vectors differ in length
 * @mirrors mask.src.make-att-2d-masks
 * @mirrors mask.src.fork-ranges
 */
export function attentionMask(
  { padMask, attMask }: TokenMasks,
  blockDiagonalRanges: readonly TokenRange[] = [],
): MaskMatrix {
  const size = padMask.length;
  if (attMask.length !== size) {
    throw new ModelError('shapeMismatch', `${size} validities for ${attMask.length} attention flags`);
  }
  const allowed = new Uint8Array(size * size);
  const blocks = blockNumbers(attMask);
  blockEnds(blocks).forEach((end, query) => {
    if (padMask[query]) allowed.set(padMask.subarray(0, end), query * size);
  });
  blockDiagonalRanges.forEach((queries, from) => {
    blockDiagonalRanges.forEach((keys, to) => {
      if (from !== to) forbid(allowed, size, queries, keys);
    });
  });
  const repeated = repeatedRows(padMask, blocks, blockDiagonalRanges.flat());
  return { queries: size, keys: size, allowed, repeated };
}

function forbid(allowed: Uint8Array, size: number, queries: TokenRange, keys: TokenRange): void {
  for (let query = queries[0]; query < Math.min(queries[1], size); query += 1) {
    allowed.subarray(query * size, (query + 1) * size).fill(0, keys[0], keys[1]);
  }
}
