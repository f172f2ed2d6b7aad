/** Which rows of a mask repeat the row above. A mask of a thousand tokens has a handful of different rows. */

/**
 * Rows of one block differ only where their queries differ in validity, or where a block-diagonal range begins or ends. The
 * rows of invalid queries are all empty.
 *
 * @param valid [N], of the queries
 * @param blocks [N], of the queries
 * @param edges ends of the ranges, if there are any
 * @returns [N], 1 = the row is certainly equal to the one above
 */
export function repeatedRows(valid: Uint8Array, blocks: Float64Array, edges: readonly number[] = []): Uint8Array {
  const repeated = valid.map((one, row) =>
    row > 0 && one === valid[row - 1] && (one === 0 || blocks[row] === blocks[row - 1]) ? 1 : 0,
  );
  for (const edge of edges) if (valid[edge] === 1) repeated[edge] = 0;
  return repeated;
}
