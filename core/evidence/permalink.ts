/** Addresses at the source repositories, always at a pinned commit. */
import { findPin, shortHash } from '../page/pins';
import type { Citation } from '../schema/claimFile';
import type { RepositoryKey, Sources } from '../schema/sources';

export interface ResolvedCitation {
  id: string;
  /** `fork@head` */
  source: string;
  /** Address of the repository. */
  repo: string;
  /** Full hash. */
  commit: string;
  path: string;
  symbol: string | null;
  start: number;
  end: number;
  permalink: string;
}

export function resolveCitation(id: string, citation: Citation, sources: Sources): ResolvedCitation {
  const repository = sources[citation.source.split('@')[0] as RepositoryKey];
  const pin = findPin(sources, citation.source);
  if (!repository || !pin) throw new Error(`${id}: unknown source ${citation.source}`);
  const { path, lines } = citation;
  return {
    id,
    source: citation.source,
    repo: repository.url,
    commit: pin.commit,
    path,
    symbol: citation.symbol ?? null,
    start: lines.start,
    end: lines.end,
    permalink: linesAddress(repository.url, pin.commit, path, lines.start, lines.end),
  };
}

export function linesAddress(repository: string, commit: string, path: string, start: number, end: number): string {
  return `${repository}/blob/${commit}/${encodeURI(path)}#L${start}${start === end ? '' : `-L${end}`}`;
}

/** `pi0_pytorch.py:L52–L81`: short enough for a table cell; the whole path is in the list of citations. */
export function shortLocation({ path, start, end }: Pick<ResolvedCitation, 'path' | 'start' | 'end'>): string {
  const file = path.split('/').pop() ?? path;
  return `${file}:L${start}${start === end ? '' : `–L${end}`}`;
}

export function commitAddress(ref: string, sources: Sources): { url: string; short: string; date: string; subject: string } {
  const repository = sources[ref.split('@')[0] as RepositoryKey];
  const pin = findPin(sources, ref);
  if (!repository || !pin) throw new Error(`unknown source ${ref}`);
  return {
    url: `${repository.url}/commit/${pin.commit}`,
    short: shortHash(pin.commit),
    date: pin.date,
    subject: pin.subject,
  };
}
