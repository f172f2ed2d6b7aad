/** Rows of two tables that stand side by side begin at the same height, so that the claims in them stand beside each other. */
export function levelRows(pairs: readonly (readonly [HTMLTableElement, HTMLTableElement])[], beside: boolean): void {
  const rows = pairs.flatMap(([own, other]) =>
    [...own.rows].flatMap((row, index): [HTMLElement, HTMLElement][] => {
      const counterpart = other.rows[index];
      return counterpart ? [[row, counterpart]] : [];
    }),
  );
  const set = (row: HTMLElement, height: number | null) =>
    row.style.setProperty('height', height === null ? '' : `${height}px`);
  for (const row of rows.flat()) set(row, null);
  if (!beside) return;
  // All heights are read before the first is set, or the browser would lay the page out again for each.
  const heights = rows.map(([a, b]) => Math.max(a.getBoundingClientRect().height, b.getBoundingClientRect().height));
  rows.forEach((pair, index) => pair.forEach((row) => set(row, heights[index] as number)));
}
