/** The address of a page in the other language, so that readers find there what they were looking at here. */

/** What of the page stands where in the window. */
export interface ReadingPlace {
  /** Height of the window in pixels. */
  height: number;
  scrolled: boolean;
  /** Edges of what the hash names, in pixels from the top of the window; missing where the page has no such part. */
  target?: { top: number; bottom: number };
  /** Headings and claims with an address, in the order of the page. */
  passages: readonly { id: string; top: number }[];
}

/**
 * @param page path of the same page in the other language
 * @param location query and hash as they stand in the address; both languages read the same query, so it stays as it is
 */
export function addressInOtherLanguage(
  page: string,
  { search, hash }: { search: string; hash: string },
  place: ReadingPlace,
): string {
  return `${page}${search}${hashOfPlace(hash, place)}`;
}

/**
 * The hash, as long as its target is in view; else the passage that the reader is in: the last one that begins in the upper
 * third of the window or above it.
 */
function hashOfPlace(hash: string, { height, scrolled, target, passages }: ReadingPlace): string {
  if (target && target.bottom > 0 && target.top < height) return hash;
  const passage = scrolled ? passages.findLast(({ top }) => top <= height / 3) : undefined;
  if (passage) return `#${encodeURIComponent(passage.id)}`;
  // What is missing here may stand on the other page: a translation can be pending.
  return target ? '' : hash;
}
