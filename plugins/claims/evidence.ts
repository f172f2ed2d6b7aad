/**
 * The evidence of one page in the order in which readers meet it: each cited range, query and golden case gets one number,
 * used by the marks in the text and by the list at the end of the page.
 */
import { queryCommand } from '../../core/evidence/claimMarkdown';
import { keyOf } from '../../core/evidence/evidenceEntries';
import type { EvidenceItem, ItemPins } from '../../core/evidence/evidenceItem';
import { findPin } from '../../core/page/pins';
import type { ClaimFile } from '../../core/schema/claimFile';
import type { Standing } from '../../core/schema/records';
import type { Site } from '../../core/site';

export class Evidence {
  /** In the order of their numbers, from 1. */
  readonly items: EvidenceItem[] = [];
  readonly pins: ItemPins = {};
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly file: ClaimFile,
    private readonly records: Pick<Site, 'sources' | 'verification'>,
  ) {}

  /** Number of a citation. */
  citation(id: string): number {
    return this.numbered(id, () => {
      const entry = this.file.citations[id];
      if (!entry) throw new Error(`the citation "${id}" has no entry`);
      const { source, path, symbol, lines } = entry;
      this.pins[source] = { repo: this.records.sources[keyOf(source)]?.url ?? '', commit: this.commitOf(source) };
      const elsewhere = Object.entries(this.records.verification?.citations[id]?.elsewhere ?? {}).map(
        ([ref, { standing }]): [string, Standing] => [ref, standing],
      );
      return { kind: 'lines', source, path, ...lines, symbol, elsewhere };
    });
  }

  /** Numbers of what a claim rests on, in ascending order. */
  claim(id: string): { numbers: number[]; entry: ClaimFile['claims'][string] } {
    const entry = this.file.claims[id];
    if (!entry) throw new Error(`the claim "${id}" has no entry`);
    const queries = entry.queries.map(({ source, pattern, paths }) => {
      const command = queryCommand(pattern, this.commitOf(source), paths);
      return this.numbered(command, () => ({ kind: 'query', command }));
    });
    const golden = entry.golden.map((name) => this.numbered(name, () => ({ kind: 'golden', name })));
    const citations = entry.citations.map((citation) => this.citation(citation));
    return { entry, numbers: [...citations, ...queries, ...golden].sort((a, b) => a - b) };
  }

  private commitOf(source: string): string {
    const pin = findPin(this.records.sources, source);
    if (!pin) throw new Error(`unknown source ${source}`);
    return pin.commit;
  }

  private numbered(key: string, make: () => EvidenceItem): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const n = this.items.push(make());
    this.numbers.set(key, n);
    return n;
  }
}
