/** Compares the evidence at one pin with another revision of the same repository. */
import type { DriftOfPin, DriftStatus, DriftedCitation } from '../schema/records';
import type { Site } from '../site';
import { citationEntries, keyOf, queryEntries, type CitationEntry } from './evidenceEntries';
import { EvidenceProblem } from './evidenceProblem';
import { Locator } from './locate';
import type { SourceFile } from './sourceFile';
import { findFile, pinnedFile, type SourceReader } from './verify';

export interface Revision {
  /** As it was asked for, such as `main`. */
  rev: string;
  commit: string;
  date: string;
}

export interface DriftOptions {
  /** Pin whose evidence is compared, such as `upstream@head`. */
  ref: string;
  to: Revision;
  /** New path of each file that was renamed since, by old path. */
  renames: ReadonlyMap<string, string>;
  today: string;
}

/** @throws EvidenceProblem if nothing cites the pin, or if a citation cannot be read at it */
export function drift(site: Site, reader: SourceReader, { ref, to, renames, today }: DriftOptions): DriftOfPin {
  const entries = citationEntries(site).filter(({ citation }) => citation.source === ref);
  const queries = queryEntries(site).filter(({ query }) => query.source === ref);
  const base = entries[0]?.commit ?? queries[0]?.commit;
  if (base === undefined) throw new EvidenceProblem(`nothing cites ${ref}: there is nothing to compare`);
  const locator = new Locator();
  const citations: Record<string, DriftedCitation> = {};
  for (const entry of entries) citations[entry.id] = driftOf(entry, reader, to.commit, renames, locator);
  const found: Record<string, number> = {};
  for (const { claim, index, query } of queries) {
    found[`${claim}#${index}`] = reader.search(keyOf(ref), to.commit, query).hits.length;
  }
  return { base, to, compared: today, citations, queries: found };
}

function driftOf(
  entry: CitationEntry,
  reader: SourceReader,
  target: string,
  renames: ReadonlyMap<string, string>,
  locator: Locator,
): DriftedCitation {
  const { citation } = entry;
  const from = pinnedFile(entry, reader);
  const to = targetFile(reader, entry.key, target, from, renames);
  const location = locator.locate({ symbol: citation.symbol, ...citation.lines }, from, to);
  return { ...location, blob: to?.blob };
}

function targetFile(
  reader: SourceReader,
  key: CitationEntry['key'],
  target: string,
  from: SourceFile,
  renames: ReadonlyMap<string, string>,
): SourceFile | undefined {
  const renamed = renames.get(from.path);
  return findFile(reader, key, target, renamed === undefined ? from : { ...from, path: renamed });
}

/** How many citations and queries have which state. */
export function countDrift({ citations, queries }: DriftOfPin): Record<DriftStatus | 'found', number> {
  const counts = { same: 0, moved: 0, changed: 0, gone: 0, found: 0 };
  for (const { status } of Object.values(citations)) counts[status] += 1;
  counts.found = Object.values(queries).filter((hits) => hits > 0).length;
  return counts;
}

/** What needs a person: lines that moved are still the same lines. */
export const needsReview = (report: DriftOfPin): boolean => {
  const { changed, gone, found } = countDrift(report);
  return changed + gone + found > 0;
};
