/** Which rows the blocks of two languages take when they stand side by side. */

export interface BlockSize {
  /** Anchor of a heading; both languages have the same. */
  heading?: string;
  /** Rows that it takes: a list one for each item, everything else one. */
  items: number;
  /** Shown once, over both columns: what is the same in every language, or works in one only. */
  single?: boolean;
}

export interface Alignment {
  /** First row of each block, from 1. */
  own: number[];
  other: number[];
  rows: number;
}

/**
 * Headings of the same anchor begin in the same row, and below them the blocks follow in pairs: the gates make sure that both
 * sides have the same. Where they do not (a page from another build), the rest of a section has rows of its own.
 */
export function alignBlocks(own: readonly BlockSize[], other: readonly BlockSize[]): Alignment {
  const result: Alignment = { own: [], other: [], rows: 0 };
  let [mine, theirs] = [0, 0];
  const place = (side: 'own' | 'other', block: BlockSize) => {
    result[side].push(result.rows + 1);
    return block.items;
  };
  while (mine < own.length || theirs < other.length) {
    const [a, b] = [own[mine], other[theirs]];
    let taken = 0;
    // A heading waits for its counterpart; what stands before that goes first.
    const waits = (block: BlockSize | undefined, rest: readonly BlockSize[]) =>
      block?.heading !== undefined && rest.some(({ heading }) => heading === block.heading);
    const sameHeading = a?.heading === b?.heading;
    const takeOther = b !== undefined && !a?.single && (sameHeading || !waits(b, own.slice(mine)));
    // Two headings in another order would wait for each other.
    const takeOwn = a !== undefined && (a.single || sameHeading || !waits(a, other.slice(theirs)) || !takeOther);
    if (takeOwn) {
      taken = place('own', a);
      mine += 1;
    }
    if (takeOther) {
      taken = Math.max(taken, place('other', b));
      theirs += 1;
    }
    result.rows += taken;
  }
  return result;
}
