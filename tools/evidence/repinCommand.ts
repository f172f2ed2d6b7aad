/** `evidence repin`: moves a pin to another commit, with the lines of everything that cites it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setCitation, setPin } from '../../core/evidence/claimEdits';
import { drift } from '../../core/evidence/drift';
import { citationEntries, keyOf, type CitationEntry } from '../../core/evidence/evidenceEntries';
import { hashLines, linesBetween } from '../../core/evidence/sourceText';
import type { SourceReader } from '../../core/evidence/verify';
import { findPin } from '../../core/page/pins';
import { symbolAround } from '../../core/python/pythonSymbols';
import type { DriftOfPin, DriftedCitation } from '../../core/schema/records';
import type { GitRepository } from '../../io/gitRepository';
import { folders } from '../../io/readSite';
import { writeAll } from '../../io/records';
import { sourceReader } from '../../io/sourceReader';
import { UsageError, loadSite, openRepositories, orUsage, parseKey, plural, type Answer, type Context } from './context';

/** @param stillTrue ids of changed citations that a person has read again and found to prove their sentences */
export function repinCommand(context: Context, ref: string, rev: string, stillTrue: readonly string[]): Answer {
  const site = loadSite(context);
  parseKey(ref.split('@')[0] ?? '');
  const pin = findPin(site.sources, ref);
  if (!pin) throw new UsageError(`evidence/sources.yaml has no ${ref}`);
  const entries = new Map(
    citationEntries(site)
      .filter(({ citation }) => citation.source === ref)
      .map((entry) => [entry.id, entry]),
  );
  const unknown = stillTrue.filter((id) => !entries.has(id));
  if (unknown.length > 0) throw new UsageError(`--still-true ${unknown.join(', ')}: no citation of ${ref} has this id`);

  return orUsage(() => {
    const repositories = openRepositories(context, [keyOf(ref)]);
    const reader = sourceReader(repositories);
    const repository = repositories.get(keyOf(ref)) as GitRepository;
    const to = repository.commit(rev);
    const report = drift(site, reader, {
      ref,
      to: { rev, commit: to.hash, date: to.date },
      renames: repository.renames(pin.commit, to.hash),
      today: context.today,
    });
    const refused = refusals(report, new Set(stillTrue));
    if (refused.length > 0) {
      const text = `${refused.join('\n')}\n\nrepin: ${plural(refused.length, 'refusal')}; nothing was written`;
      return { code: 1, text, json: { ref, to, refused, report } };
    }

    const files = new Map<string, string>();
    const textOf = (file: string) => files.get(file) ?? readFileSync(path.join(context.root, file), 'utf8');
    files.set(folders.sources, setPin(textOf(folders.sources), ...splitRef(ref), { commit: to.hash, date: to.date, subject: to.subject }));
    let rewritten = 0;
    for (const [id, drifted] of Object.entries(report.citations)) {
      if (drifted.status === 'same') continue;
      const entry = entries.get(id) as CitationEntry;
      files.set(entry.file, setCitation(textOf(entry.file), id, newFields(entry, drifted, to.hash, reader)));
      rewritten += 1;
    }
    writeAll(context.root, files);
    const kept = Object.keys(report.citations).length - rewritten;
    return {
      code: 0,
      text: `${ref} is now ${to.hash.slice(0, 7)} (${to.date}): ${kept} citations kept their lines, ${rewritten} were rewritten.\nRun npm run evidence -- verify.`,
      json: { ref, to, report, rewritten },
    };
  });
}

function refusals({ citations, queries }: DriftOfPin, stillTrue: ReadonlySet<string>): string[] {
  const reasons: string[] = [];
  for (const [id, { status, path: there, start, end, reason }] of Object.entries(citations)) {
    if (status === 'changed' && !stillTrue.has(id)) {
      reasons.push(
        `${id}: changed (${reason ?? ''}); read ${there ?? ''}:${start ?? ''}-${end ?? ''} there, then confirm with --still-true ${id}`,
      );
    }
    if (status === 'gone') {
      reasons.push(`${id}: gone (${reason ?? ''}); cite the old commit under a pin of its own, or remove the citation`);
    }
  }
  for (const [query, hits] of Object.entries(queries)) {
    if (hits > 0) reasons.push(`${query.split('#')[0] ?? ''}: its absence query finds ${plural(hits, 'place')}; correct the claim first`);
  }
  return reasons;
}

function newFields(entry: CitationEntry, drifted: DriftedCitation, commit: string, reader: SourceReader) {
  const { path: there = entry.citation.path, start = 0, end = 0 } = drifted;
  const file = reader.file(entry.key, commit, there);
  if (!file) throw new Error(`${entry.id}: there is no ${there} at ${commit}`);
  const symbol = entry.citation.symbol === undefined ? undefined : symbolAround(file.symbols(), start, end)?.name;
  const kept = file.symbols().some(({ name, ...at }) => name === entry.citation.symbol && at.start <= start && end <= at.end);
  return {
    source: entry.citation.source,
    path: there,
    symbol: kept ? entry.citation.symbol : symbol,
    start,
    end,
    sha256: hashLines(linesBetween(file.lines, start, end)),
  };
}

const splitRef = (ref: string): [string, string] => [ref.slice(0, ref.indexOf('@')), ref.slice(ref.indexOf('@') + 1)];
