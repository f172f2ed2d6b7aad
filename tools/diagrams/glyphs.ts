/** Which characters the drawing fonts cover. A character without a glyph would be drawn by whatever font the machine has. */
import { readFileSync } from 'node:fs';

export function coveredRanges(styleSheets: readonly string[]): [number, number][] {
  return styleSheets.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap((match) =>
      (match[1] as string).split(',').map((range): [number, number] => {
        const [from, to] = range.trim().replace(/^U\+/i, '').split('-');
        return [parseInt(from as string, 16), parseInt(to ?? (from as string), 16)];
      }),
    ),
  );
}

export function uncoveredCharacters(text: string, ranges: readonly [number, number][]): string[] {
  const uncovered = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x20 || ranges.some(([from, to]) => code >= from && code <= to)) continue;
    uncovered.add(character);
  }
  return [...uncovered];
}
