import type { GlossaryEntry } from '@site/core/glossary/glossaryEntries';

/** By any of its names or its definition, in any case; everything where nothing is asked for. */
export function matches({ name, other, also, alsoOther, definition }: GlossaryEntry, wanted: string): boolean {
  const part = wanted.trim().toLowerCase();
  return [name, other, ...also, ...alsoOther, definition].some((text) => text.toLowerCase().includes(part));
}
