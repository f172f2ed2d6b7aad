/** Whole numbers that lie evenly on a logarithmic axis: the lengths at which curves are drawn. */

/**
 * From `from` to `to`, both included, ascending and without repetition; fewer than `count` where whole numbers are too far
 * apart for more.
 */
export function logSpaced(from: number, to: number, count: number): number[] {
  const ratio = to / from;
  const points = Array.from({ length: count }, (_, index) => Math.round(from * ratio ** (index / (count - 1))));
  return [...new Set(points)];
}
