/**
 * Plays past commits of a source repository through the evidence, backwards: the citations that stand after a commit are
 * compared with the state before it. (Forwards nothing would be found: cited is what the last commits left as it is.) Two
 * independent answers are compared, that of the reversed diff (`related`) and that of the texts (`locate`).
 */
import { parseDiff } from '../diff/parseDiff';
import type { PublishedCitation, PublishedClaim } from '../schema/publishedClaim';
import type { RepositoryKey } from '../schema/sources';
import type { CitationEntry } from './evidenceEntries';
import { Locator } from './locate';
import { related } from './related';
import type { SourceFile } from './sourceFile';
import { findFile, pinnedFile, type SourceReader } from './verify';

export interface ReplayStep {
  hash: string;
  parent: string;
  date: string;
  subject: string;
  /** `git diff COMMIT PARENT`. */
  diff: Uint8Array;
  /** From the commit to its parent. */
  renames: ReadonlyMap<string, string>;
}

export interface ReplayRow {
  hash: string;
  date: string;
  subject: string;
  /** Citations whose lines stand after the commit. */
  standing: number;
  /** Of these, named by `related` because their lines are edited or their file is renamed, deleted or made binary. */
  touched: number;
  moved: number;
  changed: number;
  gone: number;
  /** Changed or gone without having been named: an alarm that was missed. */
  missed: string[];
  /** Named though the text is the same. */
  needless: string[];
}

/**
 * @param entries citations at the pin from which the history is walked back
 * @throws EvidenceProblem if one of them cannot be read there
 */
export function replay(
  key: RepositoryKey,
  entries: readonly CitationEntry[],
  steps: readonly ReplayStep[],
  reader: SourceReader,
): ReplayRow[] {
  const locator = new Locator();
  return steps.map((step) => replayStep(key, entries, step, reader, locator));
}

function replayStep(
  key: RepositoryKey,
  entries: readonly CitationEntry[],
  { hash, parent, date, subject, diff, renames }: ReplayStep,
  reader: SourceReader,
  locator: Locator,
): ReplayRow {
  const row: ReplayRow = { hash, date, subject, standing: 0, touched: 0, moved: 0, changed: 0, gone: 0, missed: [], needless: [] };
  const standing: PublishedCitation[] = [];
  const alarmed = new Set<string>();
  for (const entry of entries) {
    const { id, citation } = entry;
    const pinned = pinnedFile(entry, reader);
    const here = findFile(reader, key, hash, pinned);
    const there = locator.locate({ symbol: citation.symbol, ...citation.lines }, pinned, here);
    if (!here || (there.status !== 'same' && there.status !== 'moved')) continue;
    const [start, end] = [there.start as number, there.end as number];
    standing.push(asPublished(id, citation, here, start, end));

    const renamed = renames.get(here.path);
    const before = findFile(reader, key, parent, renamed === undefined ? here : { ...here, path: renamed });
    const { status } = locator.locate({ symbol: citation.symbol, start, end }, here, before);
    if (status === 'same') continue;
    row[status] += 1;
    if (status !== 'moved') alarmed.add(id);
  }
  row.standing = standing.length;
  if (diff.length === 0) return row;

  const named = new Map<string, string>();
  const claims = standing.map((citation) => ({ id: citation.id, page: 'replay', citations: [citation], beside: [], queries: [] }));
  for (const { claim, matches } of related(claims as unknown as PublishedClaim[], parseDiff(diff), key).claims) {
    const level = matches[0]?.level;
    if (level !== undefined) named.set(claim.id, level);
  }
  // A definition that is edited elsewhere concerns its citations, but does not touch their lines.
  row.touched = [...named.values()].filter((level) => level !== 'symbol').length;
  row.missed = [...alarmed].filter((id) => !named.has(id));
  row.needless = [...named].filter(([id, level]) => level === 'lines' && !alarmed.has(id)).map(([id]) => id);
  return row;
}

function asPublished(
  id: string,
  { source, symbol }: CitationEntry['citation'],
  file: SourceFile,
  start: number,
  end: number,
): PublishedCitation {
  const around = file.symbols().find(({ name, ...at }) => name === symbol && at.start <= start && end <= at.end);
  return {
    ...{ id, source, symbol: symbol ?? null, path: file.path, blob: file.blob, start, end },
    ...{ repo: '', commit: '', sha256: '', permalink: '', newest: null, elsewhere: {} },
    definition: around ? { start: around.start, end: around.end } : null,
  };
}
