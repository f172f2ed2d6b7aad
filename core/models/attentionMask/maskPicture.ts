/** A mask as levels to be drawn, and how it differs from another one. */
import type { MaskMatrix } from './attentionMask';
import type { MaskAxis } from './maskAxis';
import type { MaskView } from './maskView';

/** What becomes of a pair; the numbers are the levels of the picture. */
export const pairLevel = { closed: 0, open: 1, lost: 2, gained: 3, padding: 4 } as const;

export interface MaskPicture {
  /** [queries · keys], row after row. `padding`: closed, and the query or the key is not valid. */
  levels: Uint8Array;
  /** [queries], 1 = the row of levels is equal to the one above. */
  repeated: Uint8Array;
  /** Pairs that the mask allows, and how many of them the reference does not (`gained`), and the reverse (`lost`). */
  allowedPairs: number;
  lost: number;
  gained: number;
  /** Rows without any allowed key; softmax makes them uniform over all keys. */
  emptyRows: number;
}

/** @param reference allows what the view is compared with; of the same shape */
export function maskPicture({ matrix, queries, keys }: MaskView, reference: MaskMatrix = matrix): MaskPicture {
  const width = matrix.keys;
  const levels = new Uint8Array(matrix.allowed.length);
  const repeated = repeatedIn(matrix, reference);
  const sum = { allowedPairs: 0, lost: 0, gained: 0, emptyRows: 0 };
  let own = sum;
  for (let row = 0; row < matrix.queries; row += 1) {
    const start = row * width;
    // Rows that repeat are copied: this is what a reader waits for after each change.
    if (repeated[row]) levels.copyWithin(start, start - width, start);
    else
      own = drawRow(
        levels.subarray(start, start + width),
        start,
        { matrix, reference, keys },
        queries.valid[row] === 1,
      );
    sum.allowedPairs += own.allowedPairs;
    sum.lost += own.lost;
    sum.gained += own.gained;
    sum.emptyRows += own.emptyRows;
  }
  return { levels, repeated, ...sum };
}

function repeatedIn(matrix: MaskMatrix, reference: MaskMatrix): Uint8Array {
  if (!matrix.repeated || !reference.repeated) return new Uint8Array(matrix.queries);
  return matrix.repeated.map((one, row) => one & (reference.repeated?.[row] ?? 0));
}

interface Compared {
  matrix: MaskMatrix;
  reference: MaskMatrix;
  keys: MaskAxis;
}

/** @param start place of the row's first pair in both matrices */
function drawRow(drawn: Uint8Array, start: number, { matrix, reference, keys }: Compared, validQuery: boolean) {
  let [allowedPairs, lost, gained] = [0, 0, 0];
  for (let key = 0; key < drawn.length; key += 1) {
    const now = matrix.allowed[start + key];
    const then = reference.allowed[start + key];
    allowedPairs += now as number;
    if (now === then) {
      if (now) drawn[key] = pairLevel.open;
      else drawn[key] = validQuery && keys.valid[key] ? pairLevel.closed : pairLevel.padding;
    } else if (now) {
      drawn[key] = pairLevel.gained;
      gained += 1;
    } else {
      drawn[key] = pairLevel.lost;
      lost += 1;
    }
  }
  return { allowedPairs, lost, gained, emptyRows: allowedPairs === 0 ? 1 : 0 };
}
