/** A mask as levels to be drawn, and how it differs from another one. */
import type { MaskMatrix } from './attentionMask';
import type { MaskView } from './maskView';

/** What becomes of a pair; the numbers are the levels of the picture. */
export const pairLevel = { closed: 0, open: 1, lost: 2, gained: 3, padding: 4 } as const;

export interface MaskPicture {
  /** [queries · keys], row after row. `padding`: closed, and the query or the key is not valid. */
  levels: Uint8Array;
  /** Pairs that the mask allows, and how many of them the reference does not (`gained`), and the reverse (`lost`). */
  allowedPairs: number;
  lost: number;
  gained: number;
  /** Rows without any allowed key; softmax makes them uniform over all keys. */
  emptyRows: number;
}

/** @param reference allows what the view is compared with; of the same shape */
export function maskPicture({ matrix, queries, keys }: MaskView, reference: MaskMatrix = matrix): MaskPicture {
  const size = matrix.allowed.length;
  const levels = new Uint8Array(size);
  const unread = keys.valid.map((valid) => (valid ? pairLevel.closed : pairLevel.padding));
  const invalidQuery = new Uint8Array(matrix.keys).fill(pairLevel.padding);
  let emptyRows = 0;
  for (let start = 0, row = 0; start < size; start += matrix.keys, row += 1) {
    levels.set(queries.valid[row] ? unread : invalidQuery, start);
    if (!matrix.allowed.subarray(start, start + matrix.keys).includes(1)) emptyRows += 1;
  }

  // Four pairs at once: every byte of a word is 0 or 1. This is what a reader waits for after each change.
  const [now, then, drawn] = [inWords(matrix.allowed), inWords(reference.allowed), inWords(levels)];
  let [allowedPairs, lost, gained] = [0, 0, 0];
  for (let word = 0; word < drawn.length; word += 1) {
    const [a, b] = [now[word] as number, then[word] as number];
    const both = a & b;
    const closed = (drawn[word] as number) & ~Math.imul(a | b, 0xff);
    drawn[word] = closed | both | ((b ^ both) * pairLevel.lost) | ((a ^ both) * pairLevel.gained);
    allowedPairs += sumOfBytes(a);
    lost += sumOfBytes(b ^ both);
    gained += sumOfBytes(a ^ both);
  }
  return { levels: new Uint8Array(drawn.buffer, 0, size), allowedPairs, lost, gained, emptyRows };
}

/** The same memory where it ends with a whole word, as it does for every even number of tokens; else a longer copy. */
function inWords(bytes: Uint8Array): Uint32Array {
  if (bytes.length % 4 === 0 && bytes.byteOffset % 4 === 0) {
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(words.buffer).set(bytes);
  return words;
}

const sumOfBytes = (word: number): number => Math.imul(word, 0x01010101) >>> 24;
