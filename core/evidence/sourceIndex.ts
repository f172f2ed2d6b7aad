/** The inverse of the pages: every cited source file with the claims that rest on it. */
import type { PublishedCitation, PublishedClaim } from '../schema/publishedClaim';
import type { RepositoryKey } from '../schema/sources';
import { keyOf } from './evidenceEntries';

export interface IndexedClaim {
  id: string;
  page: string;
  text: string;
  textEn: string | null;
  kind: PublishedClaim['kind'];
  state: PublishedClaim['state'];
  verdict: PublishedClaim['verdict'];
  /** The page cites the lines beside the claim; the claim does not rest on them. */
  beside: boolean;
}

export interface IndexedCitation {
  id: string;
  source: string;
  commit: string;
  start: number;
  end: number;
  permalink: string;
  claims: IndexedClaim[];
}

export interface IndexedFile {
  key: RepositoryKey;
  path: string;
  repo: string;
  /** By definition, in the order of the lines; null for lines outside of any. */
  symbols: { name: string | null; citations: IndexedCitation[] }[];
  /** Claims that rest on the file, those beside not counted. */
  claims: number;
}

/** Sorted by repository and path. */
export function sourceIndex(claims: readonly PublishedClaim[]): IndexedFile[] {
  const files = new Map<string, { citations: Map<string, IndexedCitation & { symbol: string | null }>; repo: string }>();
  const add = (claim: PublishedClaim, citation: PublishedCitation, beside: boolean) => {
    const name = `${keyOf(citation.source)}/${citation.path}`;
    const file = files.get(name) ?? { citations: new Map(), repo: citation.repo };
    files.set(name, file);
    const { id, source, commit, start, end, permalink, symbol } = citation;
    const entry = file.citations.get(id) ?? { id, source, commit, start, end, permalink, symbol, claims: [] };
    file.citations.set(id, entry);
    const { page, text, textEn, kind, state, verdict } = claim;
    entry.claims.push({ id: claim.id, page, text, textEn, kind, state, verdict, beside });
  };
  for (const claim of claims) {
    for (const citation of claim.citations) add(claim, citation, false);
    for (const citation of claim.beside) add(claim, citation, true);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { citations, repo }]) => {
      const all = [...citations.values()];
      const resting = all.flatMap((citation) => citation.claims.filter(({ beside }) => !beside).map(({ id }) => id));
      return {
        key: name.slice(0, name.indexOf('/')) as RepositoryKey,
        path: name.slice(name.indexOf('/') + 1),
        repo,
        symbols: bySymbol(all),
        claims: new Set(resting).size,
      };
    });
}

function bySymbol(citations: readonly (IndexedCitation & { symbol: string | null })[]): IndexedFile['symbols'] {
  const groups = new Map<string | null, IndexedCitation[]>();
  for (const { symbol, ...citation } of [...citations].sort((a, b) => a.start - b.start || a.end - b.end)) {
    groups.set(symbol, [...(groups.get(symbol) ?? []), citation]);
  }
  return [...groups].map(([name, group]) => ({ name, citations: group }));
}

export interface Folder<File> {
  /** Part of the path that this folder adds; several parts where a folder holds nothing but another. */
  name: string;
  folders: Folder<File>[];
  files: File[];
}

/** The files of one repository as a tree. */
export function folderTree<File extends { path: string }>(files: readonly File[], prefix = ''): Folder<File> {
  const here: File[] = [];
  const below = new Map<string, File[]>();
  for (const file of files) {
    const rest = file.path.slice(prefix.length);
    const slash = rest.indexOf('/');
    if (slash < 0) here.push(file);
    else {
      const name = rest.slice(0, slash + 1);
      below.set(name, [...(below.get(name) ?? []), file]);
    }
  }
  const folders = [...below].map(([name, inside]) => {
    const folder = folderTree(inside, prefix + name);
    const [only] = folder.folders;
    return only && folder.folders.length === 1 && folder.files.length === 0
      ? { ...only, name: name + only.name }
      : { ...folder, name };
  });
  return { name: '', folders, files: here };
}
