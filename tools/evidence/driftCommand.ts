/** `evidence drift`: compares the evidence with other revisions and writes the report that the site shows. */
import { countDrift, drift, needsReview } from '../../core/evidence/drift';
import { driftMarkdown } from '../../core/evidence/driftMarkdown';
import { keyOf } from '../../core/evidence/evidenceEntries';
import { findPin } from '../../core/page/pins';
import type { Drift, DriftOfPin } from '../../core/schema/records';
import type { RepositoryKey } from '../../core/schema/sources';
import type { Site } from '../../core/site';
import type { GitRepository } from '../../io/gitRepository';
import { folders } from '../../io/readSite';
import { jsonByLine, writeAll } from '../../io/records';
import { sourceReader } from '../../io/sourceReader';
import { UsageError, loadSite, openRepositories, orUsage, parseKey, plural, type Answer, type Context } from './context';

interface Target {
  ref: string;
  rev: string;
  /** The revision is the tracked branch of the pin, wherever the clone keeps it. */
  branch: boolean;
}

/** @param to `KEY[@PIN]=REV`, several; none means every pin with a branch against the newest commit of that branch */
export function driftCommand(context: Context, to: readonly string[], markdown: boolean): Answer {
  const site = loadSite(context);
  const targets = to.length > 0 ? to.flatMap((option) => parseTo(option, site)) : trackedBranches(site);
  if (targets.length === 0) throw new UsageError('no pin in evidence/sources.yaml names a branch: pass --to KEY@PIN=REV');
  return orUsage(() => {
    const repositories = openRepositories(context, new Set(targets.map(({ ref }) => keyOf(ref))));
    const reader = sourceReader(repositories);
    const reports: Drift = {};
    for (const { ref, rev, branch } of targets) {
      context.progress(`${ref} → ${rev}`);
      const repository = repositories.get(keyOf(ref)) as GitRepository;
      const commit = branch ? repository.branchTip(rev) : repository.commit(rev);
      const base = findPin(site.sources, ref)?.commit ?? '';
      repository.commit(base);
      reports[ref] = drift(site, reader, {
        ref,
        to: { rev, commit: commit.hash, date: commit.date },
        renames: base === commit.hash ? new Map() : repository.renames(base, commit.hash),
        today: context.today,
      });
    }
    const all = { ...site.drift, ...reports };
    // Reports on pins that have been moved or removed since are out of date.
    const current = Object.fromEntries(
      Object.entries(all).filter(([ref, { base }]) => findPin(site.sources, ref)?.commit === base),
    );
    writeAll(context.root, new Map([[folders.drift, `${jsonByLine(current, 4)}\n`]]));
    const found = Object.values(reports).some(needsReview);
    const text = markdown ? driftMarkdown(reports, site.sources) : driftText(reports);
    return { code: found ? 1 : 0, text, json: reports };
  });
}

function parseTo(option: string, site: Site): Target[] {
  const match = /^([^@=]+)(?:@([^=]+))?=(.+)$/.exec(option);
  if (!match) throw new UsageError(`--to ${option}: write KEY=REV or KEY@PIN=REV, such as upstream=main`);
  const [, key = '', pin, rev = ''] = match;
  parseKey(key);
  const pins = citedPins(site).filter((ref) => keyOf(ref) === key && (pin === undefined || ref === `${key}@${pin}`));
  if (pins.length === 0) throw new UsageError(`--to ${option}: nothing cites ${key}${pin ? `@${pin}` : ''}`);
  return pins.map((ref) => ({ ref, rev, branch: false }));
}

const trackedBranches = (site: Site): Target[] =>
  citedPins(site).flatMap((ref) => {
    const branch = findPin(site.sources, ref)?.branch;
    return branch === undefined ? [] : [{ ref, rev: branch, branch: true }];
  });

function citedPins(site: Site): string[] {
  const refs = new Set<string>();
  for (const { value } of site.claimFiles.values()) {
    for (const { source } of Object.values(value.citations)) refs.add(source);
    for (const { queries } of Object.values(value.claims)) for (const { source } of queries) refs.add(source);
  }
  return [...refs].sort() as RepositoryKey[];
}

function driftText(reports: Drift): string {
  const rows = Object.entries(reports).flatMap(([ref, report]) => [summary(ref, report), ...details(report)]);
  return [...rows, '', `written to ${folders.drift}`].join('\n');
}

function summary(ref: string, report: DriftOfPin): string {
  const { same, moved, changed, gone, found } = countDrift(report);
  const { rev, commit, date } = report.to;
  const total = plural(Object.keys(report.citations).length, 'citation');
  return `${ref} → ${rev} (${commit.slice(0, 7)}, ${date}): ${total}: ${same} same, ${moved} moved, ${changed} changed, ${gone} gone; ${plural(found, 'absence query', 'absence queries')} of ${Object.keys(report.queries).length} no longer empty`;
}

function details({ citations, queries }: DriftOfPin): string[] {
  return [
    ...Object.entries(citations)
      .filter(([, { status }]) => status !== 'same')
      .map(([id, { status, path, start, end, reason }]) => {
        const place = path && start && end ? ` ${path}:${start}-${end}` : '';
        return `  ${status.padEnd(7)} ${id}${place}${reason ? ` (${reason})` : ''}`;
      }),
    ...Object.entries(queries)
      .filter(([, hits]) => hits > 0)
      .map(([claim, hits]) => `  found   ${claim}: ${plural(hits, 'place')}`),
  ];
}
