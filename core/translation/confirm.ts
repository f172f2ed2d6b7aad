/** Writes into an English page that its sections, as they stand now, say what the Chinese ones say. */
import { sectionHash, stampText } from '../page/stamp';
import type { Section } from '../page/pageModel';
import type { Pair } from './translatedPairs';

export interface Confirmed {
  /** The English page with its new stamps. */
  text: string;
  /** Ids of the sections whose stamp is new or changed; null stands for what is before the first heading. */
  changed: (string | null)[];
}

/**
 * @param text the English page as it stands on disk
 * @param only id of a section, empty for what is before the first heading; all without it
 * @throws Error if there is no section of this id in both languages
 */
export function confirmSections({ page, twin }: Pair, text: string, only?: string): Confirmed {
  const lines = text.split('\n');
  const changed: Confirmed['changed'] = [];
  const sections = twin.sections.filter(({ id }) => only === undefined || (id ?? '') === only);
  if (sections.length === 0) throw new Error(`${twin.file} has no section #${only}`);
  // From the end, so that line numbers of what is above stay right.
  for (const section of sections.reverse()) {
    const original = page.sections.find(({ id }) => id === section.id);
    if (!original) throw new Error(`${page.file} has no section #${section.id}`);
    const stamp = { zh: sectionHash(original.source), en: sectionHash(section.source) };
    if (section.stamp?.zh === stamp.zh && section.stamp.en === stamp.en) continue;
    changed.unshift(section.id);
    if (section.stamp) lines[section.stamp.line - 1] = stampText(stamp);
    else lines.splice(insertAt(lines, section), 0, stampText(stamp), '');
  }
  return { text: lines.join('\n'), changed };
}

/** Index of the line before which a new stamp stands: the first text below the heading or the front matter. */
function insertAt(lines: readonly string[], { id, line }: Section): number {
  let at = id === null ? line - 1 : line;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  return at;
}
