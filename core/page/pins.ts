/** Named pins in text: `{{fork@head}}` in code and diagrams stands for the short hash of the pinned commit. */
import type { Pin, RepositoryKey, Sources } from '../schema/sources';

/** The seven digits that git and the pages show. */
export const shortHash = (commit: string): string => commit.slice(0, 7);

const placeholder = /\{\{((?:upstream|fork|vdit)@[a-z0-9-]+)\}\}/g;

export function findPin(sources: Sources, ref: string): Pin | undefined {
  const [key, name] = ref.split('@');
  return sources[key as RepositoryKey]?.pins[name ?? ''];
}

export function pinsIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] as string);
}

/** Unknown pins are left as written; the rule `source/unknown` reports them. */
export function replacePins(text: string, sources: Sources): string {
  return text.replace(placeholder, (whole, ref: string) => {
    const pin = findPin(sources, ref);
    return pin ? shortHash(pin.commit) : whole;
  });
}
