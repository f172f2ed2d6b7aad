/** The part of a section that shows why it was found, cut into plain and matching pieces. */
export interface Piece {
  text: string;
  match: boolean;
}

const before = 24;
const length = 110;

export function excerpt(text: string, terms: readonly string[]): Piece[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const spans = matches(flat, terms);
  const start = Math.max(0, (spans[0]?.[0] ?? 0) - before);
  const end = Math.min(flat.length, start + length);
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from < at || from >= end) continue;
    if (from > at) pieces.push({ text: flat.slice(at, from), match: false });
    pieces.push({ text: flat.slice(from, Math.min(to, end)), match: true });
    at = Math.min(to, end);
  }
  if (at < end) pieces.push({ text: flat.slice(at, end), match: false });
  if (pieces.length > 0 && start > 0) (pieces[0] as Piece).text = `…${(pieces[0] as Piece).text}`;
  if (end < flat.length) pieces.push({ text: '…', match: false });
  return pieces;
}

/** Where the terms occur, merged where they touch or overlap (the pairs of a Chinese word do). */
function matches(text: string, terms: readonly string[]): [number, number][] {
  const lower = text.toLowerCase();
  const found = terms.flatMap((term) => {
    const spans: [number, number][] = [];
    if (!term) return spans;
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) {
      spans.push([at, at + term.length]);
    }
    return spans;
  });
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const span of found) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([...span]);
  }
  return merged;
}
