/**
 * The evidence of one page in the order in which readers meet it: each cited range, query and golden case gets one number,
 * used by the marks in the text and by the list at the end of the page.
 */
import { resolveCitation, shortLocation, type ResolvedCitation } from '../../core/evidence/permalink';
import { queryCommand } from '../../core/evidence/claimMarkdown';
import { findPin, shortHash } from '../../core/page/pins';
import type { ClaimFile } from '../../core/schema/claimFile';
import type { Standing } from '../../core/schema/records';
import type { Sources } from '../../core/schema/sources';
import type { Site } from '../../core/site';
import type { EvidenceItem } from '../../core/evidence/evidenceItem';

export class Evidence {
  readonly items: EvidenceItem[] = [];
  private readonly numbers = new Map<string, EvidenceItem>();

  constructor(
    private readonly file: ClaimFile,
    private readonly records: Pick<Site, 'sources' | 'verification'>,
  ) {}

  private get sources(): Sources {
    return this.records.sources;
  }

  citation(id: string): EvidenceItem {
    return this.numbered(id, (n) => {
      const entry = this.file.citations[id];
      if (!entry) throw new Error(`the citation "${id}" has no entry`);
      const resolved = resolveCitation(id, entry, this.sources);
      return {
        n,
        kind: 'lines',
        href: resolved.permalink,
        ...labelOf(resolved),
        elsewhere: Object.entries(this.records.verification?.citations[id]?.elsewhere ?? {}).map(
          ([ref, { standing }]): [string, Standing] => [ref, standing],
        ),
      };
    });
  }

  /** The marks of a claim: its citations, then its queries, then its golden cases. */
  claim(id: string): { items: EvidenceItem[]; entry: ClaimFile['claims'][string] } {
    const entry = this.file.claims[id];
    if (!entry) throw new Error(`the claim "${id}" has no entry`);
    const queries = entry.queries.map((query) => {
      const command = commandOf(query, this.sources);
      return this.numbered(command, (n) => ({
        n,
        kind: 'query',
        href: `#evidence-${n}`,
        label: command,
      }));
    });
    const golden = entry.golden.map((name) =>
      this.numbered(name, (n) => ({
        n,
        kind: 'golden',
        href: `#evidence-${n}`,
        label: name,
        file: goldenFile(name),
      })),
    );
    const items = [...entry.citations.map((citation) => this.citation(citation)), ...queries, ...golden];
    return { entry, items: items.sort((a, b) => a.n - b.n) };
  }

  private numbered(key: string, make: (n: number) => EvidenceItem): EvidenceItem {
    const known = this.numbers.get(key);
    if (known) return known;
    const item = make(this.items.length + 1);
    this.items.push(item);
    this.numbers.set(key, item);
    return item;
  }
}

function labelOf(citation: ResolvedCitation) {
  return {
    label: shortLocation(citation),
    path: citation.path,
    symbol: citation.symbol ?? undefined,
    source: `${citation.source.split('@')[0]}@${shortHash(citation.commit)}`,
  };
}

function goldenFile(name: string): string {
  const [stem] = name.split('/');
  return stem === 'observations' ? 'observations.json' : `${stem}.golden.json`;
}

function commandOf(
  { source, pattern, paths }: ClaimFile['claims'][string]['queries'][number],
  sources: Sources,
): string {
  const pin = findPin(sources, source);
  if (!pin) throw new Error(`unknown source ${source}`);
  return queryCommand(pattern, pin.commit, paths);
}
