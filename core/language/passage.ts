/** How much of a text stands on either side of what a message shows of it. */
const around = 15;

/** The text before and behind a place, short enough for a message. */
export function passage(text: string, start: number, end: number): { before: string; after: string } {
  return {
    before: (start > around ? '…' : '') + text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around) + (end + around < text.length ? '…' : ''),
  };
}
