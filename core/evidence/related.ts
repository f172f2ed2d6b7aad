/**
 * What a change of a source repository touches: the claims whose lines, definitions, files or absence queries it meets. Works
 * from `claims.json` alone, so the command line, the page and the action give the same answer.
 */
import type { DiffFile, ParsedDiff } from '../diff/parseDiff';
import type { Bilingual } from '../schema/claimFile';
import type { PublishedCitation, PublishedClaim, PublishedQuery } from '../schema/publishedClaim';
import type { RepositoryKey } from '../schema/sources';
import { keyOf } from './evidenceEntries';
import { pathspecMatches, queryRegExp } from '../schema/pathspec';

/**
 * From the strongest to the weakest. `lines`: cited lines are edited. `query`: an added line is what a claim says does not
 * exist. `file`: the cited file is renamed, deleted or made binary. `symbol`: the cited definition is edited elsewhere. `path`: the file is
 * edited, but the diff starts from another version than the cited one, so that its line numbers say nothing.
 */
export const levels = ['lines', 'query', 'file', 'symbol', 'path'] as const;
export type Level = (typeof levels)[number];

export interface Match {
  level: Level;
  /** Path in the diff. */
  path: string;
  /** Absent for queries. */
  citation?: PublishedCitation;
  /** Lines of the citation in the version that the diff starts from, where that is known. */
  start?: number;
  end?: number;
  query?: PublishedQuery;
  /** The page cites the lines beside the claim; the claim does not rest on them. */
  beside: boolean;
}

export interface RelatedClaim {
  claim: PublishedClaim;
  /** Strongest first. */
  matches: Match[];
}

export interface RelatedFile {
  path: string;
  change: 'modified' | 'added' | 'deleted' | 'renamed' | 'binary';
  /** Whether the diff starts from a version that evidence cites: then lines are compared, otherwise paths alone. */
  base: 'cited' | 'other' | 'uncited';
}

export interface RelatedExplorer {
  page: string;
  url: string;
  urlEn: string;
}

export interface Related {
  files: RelatedFile[];
  /** Strongest match first, then in the order of the pages. */
  claims: RelatedClaim[];
  /** Names of the pages concerned, in the order of `claims.json`. */
  pages: string[];
  /** Those of the pages whose explorer rests on one of the claims. */
  explorers: RelatedExplorer[];
  notes: Bilingual[];
}

/** @param key the repository that the diff comes from; without it, all whose paths fit */
export function related(
  claims: readonly PublishedClaim[],
  { files, notes }: ParsedDiff,
  key?: RepositoryKey,
): Related {
  const found: RelatedClaim[] = [];
  const ours = (source: string) => key === undefined || keyOf(source) === key;
  const bases = basesOf(
    claims.flatMap(({ citations, beside }) => [...citations, ...beside]).filter(({ source }) => ours(source)),
    files,
  );

  for (const claim of claims) {
    const matches: Match[] = [];
    for (const beside of [false, true]) {
      for (const citation of beside ? claim.beside : claim.citations) {
        if (!ours(citation.source)) continue;
        for (const file of files) {
          const match = matchCitation(citation, file, bases);
          if (match) matches.push({ ...match, citation, beside });
        }
      }
    }
    for (const query of claim.queries) {
      if (ours(query.source)) matches.push(...matchQuery(query, files));
    }
    if (matches.length > 0) found.push({ claim, matches: matches.sort((a, b) => rank(a) - rank(b)) });
  }

  // Sorting is stable: claims of the same rank stay in the order of the pages.
  found.sort((a, b) => rank(a.matches[0] as Match) - rank(b.matches[0] as Match));
  const pages = new Set(found.map(({ claim }) => claim.page));
  const relatedFiles = files.map((file) => describeFile(file, bases));
  const pathOnly = relatedFiles.filter(({ base }, index) => base === 'other' && !files[index]?.kept).map(({ path }) => path);
  return {
    files: relatedFiles,
    claims: found,
    pages: [...new Set(claims.map(({ page }) => page))].filter((page) => pages.has(page)),
    explorers: explorersOf(found),
    notes: pathOnly.length > 0 ? [...notes, pathOnlyNote(pathOnly)] : notes,
  };
}

function explorersOf(found: readonly RelatedClaim[]): RelatedExplorer[] {
  const byPage = new Map<string, RelatedExplorer>();
  const place = (url: string) => `${url.split('#')[0]}#explorer`;
  for (const { claim } of found) {
    const { page, url, urlEn } = claim;
    if (claim.explorer) byPage.set(page, { page, url: place(url), urlEn: place(urlEn) });
  }
  return [...byPage.values()];
}

const rank = ({ level, beside }: Match): number => levels.indexOf(level) * 2 + (beside ? 1 : 0);

const pathOnlyNote = (paths: readonly string[]): Bilingual => ({
  en: `The diff starts from another version than the cited one in ${paths.join(', ')}: there the answer goes by paths alone.`,
  zh: `diff 的起点不是所引的版本：${paths.join('、')}。这些文件只按路径比较。`,
});

/** Path that evidence may know: the old one, and for a new file none. */
const keyPath = (file: DiffFile): string => file.oldPath ?? file.newPath ?? '';

interface Version {
  path: string;
  blob: string;
  start: number;
  end: number;
  definition: { start: number; end: number } | null;
}

/** The versions in which the place of the cited lines is known: the pinned one and the newest. */
function versionsOf({ path, blob, start, end, definition, newest }: PublishedCitation): Version[] {
  const versions: Version[] = [{ path, blob, start, end, definition }];
  if (newest?.path && newest.blob && newest.start !== null && newest.end !== null) {
    const { start: first, end: last } = newest;
    // Around lines that moved as a whole, their definition is taken to have moved with them.
    const shift = first - start;
    const moved = definition && { start: definition.start + shift, end: definition.end + shift };
    versions.push({ path: newest.path, blob: newest.blob, start: first, end: last, definition: moved });
  }
  return versions;
}

const baseIn = (versions: readonly Version[], { oldBlob }: DiffFile): Version | undefined =>
  versions.find(({ blob }) => oldBlob !== null && sameBlob(blob, oldBlob));

/** For every cited file of the diff, by path: does the diff start from a version that some citation knows? */
function basesOf(citations: readonly PublishedCitation[], files: readonly DiffFile[]): Map<string, RelatedFile['base']> {
  const bases = new Map<string, RelatedFile['base']>();
  for (const file of files.filter(({ oldPath }) => oldPath !== null)) {
    const path = keyPath(file);
    const cited = citations.map((citation) => versionsAt(citation, path)).filter((versions) => versions.length > 0);
    if (cited.length === 0) continue;
    bases.set(path, cited.some((versions) => baseIn(versions, file)) ? 'cited' : 'other');
  }
  return bases;
}

const versionsAt = (citation: PublishedCitation, path: string): Version[] =>
  versionsOf(citation).filter((version) => version.path === path);

function matchCitation(
  citation: PublishedCitation,
  file: DiffFile,
  bases: ReadonlyMap<string, RelatedFile['base']>,
): Pick<Match, 'level' | 'path' | 'start' | 'end'> | undefined {
  const path = keyPath(file);
  const versions = versionsAt(citation, path);
  if (versions.length === 0 || file.oldPath === null) return undefined;
  const base = baseIn(versions, file);
  // Where the base is one cited version, claims about another version of the file are not concerned.
  if (!base && bases.get(path) === 'cited') return undefined;

  const place = base && { start: base.start, end: base.end };
  if (base && touches(file, base)) return { level: 'lines', path, ...place };
  if (file.newPath !== file.oldPath || file.binary) return { level: 'file', path, ...place };
  if (!base) return file.kept ? undefined : { level: 'path', path };
  if (base.definition && touches(file, base.definition)) return { level: 'symbol', path, ...place };
  return undefined;
}

/** Git shortens names in a diff to what is unique in that repository, at least four digits. */
const sameBlob = (full: string, short: string): boolean => short.length >= 4 && full.startsWith(short);

/** A line is removed from the range, or lines are inserted between two of its lines. */
function touches({ removed, insertedAfter }: DiffFile, { start, end }: { start: number; end: number }): boolean {
  return (
    removed.some((line) => start <= line && line <= end) || insertedAfter.some((line) => start <= line && line < end)
  );
}

function matchQuery(query: PublishedQuery, files: readonly DiffFile[]): Match[] {
  const pattern = queryRegExp(query.pattern);
  return files
    .filter(({ newPath }) => newPath !== null && query.paths.some((spec) => pathspecMatches(spec, newPath)))
    .filter(({ addedLines }) => addedLines.some((line) => pattern.test(line.trimEnd())))
    .map(({ newPath }) => ({ level: 'query' as const, path: newPath ?? '', query, beside: false }));
}

function describeFile(file: DiffFile, bases: ReadonlyMap<string, RelatedFile['base']>): RelatedFile {
  const path = keyPath(file);
  return { path, change: changeOf(file), base: bases.get(path) ?? 'uncited' };
}

function changeOf({ oldPath, newPath, binary }: DiffFile): RelatedFile['change'] {
  if (oldPath === null) return 'added';
  if (newPath === null) return 'deleted';
  if (oldPath !== newPath) return 'renamed';
  return binary ? 'binary' : 'modified';
}
