/** Widest tip, in pixels, and its distance from the edges of the window. */
const width = 352;
const margin = 12;

interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** Fixed position of a tip: below the word, or above where there is more room, and within the window. All in pixels. */
export function placeBeside(word: Box, window: { width: number; height: number }): Record<string, string> {
  const own = Math.min(width, window.width - 2 * margin);
  const left = Math.max(margin, Math.min(word.left, window.width - margin - own));
  const side: Record<string, string> =
    window.height - word.bottom >= word.top
      ? { top: `${word.bottom + 6}px` }
      : { bottom: `${window.height - word.top + 6}px` };
  return { left: `${left}px`, width: `${own}px`, ...side };
}
