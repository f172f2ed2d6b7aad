/** All citations and absence queries of the site with the line of their entry, for the tool and the gates. */
import type { Claim, Citation } from '../schema/claimFile';
import type { RepositoryKey } from '../schema/sources';
import { findPin } from '../page/pins';
import type { Site } from '../site';

export interface CitationEntry {
  id: string;
  citation: Citation;
  key: RepositoryKey;
  /** Full hash of the pin. */
  commit: string;
  /** Claim file and the line of the entry in it. */
  file: string;
  line: number;
}

export interface QueryEntry {
  claim: string;
  /** Place among the queries of the claim, from 0. */
  index: number;
  query: Claim['queries'][number];
  key: RepositoryKey;
  commit: string;
  file: string;
  line: number;
}

/** Unknown pins are left out: the rule `source/unknown` reports them. */
export function citationEntries(site: Site): CitationEntry[] {
  return [...site.claimFiles.values()].flatMap(({ file, value, lineOf }) =>
    Object.entries(value.citations).flatMap(([id, citation]) => {
      const pin = findPin(site.sources, citation.source);
      if (!pin) return [];
      return { id, citation, key: keyOf(citation.source), commit: pin.commit, file, line: lineOf(['citations', id]) };
    }),
  );
}

export function queryEntries(site: Site): QueryEntry[] {
  return [...site.claimFiles.values()].flatMap(({ file, value, lineOf }) =>
    Object.entries(value.claims).flatMap(([claim, { queries }]) =>
      queries.flatMap((query, index) => {
        const pin = findPin(site.sources, query.source);
        if (!pin) return [];
        return { claim, index, query, key: keyOf(query.source), commit: pin.commit, file, line: lineOf(['claims', claim]) };
      }),
    ),
  );
}

export const keyOf = (ref: string): RepositoryKey => ref.split('@')[0] as RepositoryKey;

/**
 * Where readers look for the other side of a statement: from the fork to upstream's pinned state, from upstream to the tips
 * of the fork's pinned branches. The video model has no counterpart.
 */
export function counterpartPins(site: Pick<Site, 'sources'>, key: RepositoryKey): { ref: string; commit: string }[] {
  const other = ({ fork: 'upstream', upstream: 'fork', vdit: undefined } as const)[key];
  if (!other) return [];
  return Object.entries(site.sources[other]?.pins ?? {})
    .filter(([, { branch }]) => branch !== undefined)
    .map(([pin, { commit }]) => ({ ref: `${other}@${pin}`, commit }));
}
