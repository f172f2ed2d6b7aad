/** `evidence replay`: the last commits of each pinned repository, played through the evidence. */
import { citationEntries, type CitationEntry } from '../../core/evidence/evidenceEntries';
import { replay, type ReplayRow } from '../../core/evidence/replay';
import type { RepositoryKey } from '../../core/schema/sources';
import type { GitRepository } from '../../io/gitRepository';
import { sourceReader } from '../../io/sourceReader';
import { UsageError, loadSite, openRepositories, orUsage, plural, type Answer, type Context } from './context';

/** @param last how many commits of each repository, counted back from its pin `head` along first parents */
export function replayCommand(context: Context, last: number, markdown: boolean): Answer {
  if (!Number.isInteger(last) || last < 1) throw new UsageError('--last must be a whole number of commits, at least 1');
  const site = loadSite(context);
  return orUsage(() => {
    const keys = Object.keys(site.sources) as RepositoryKey[];
    const repositories = openRepositories(context, keys);
    const reader = sourceReader(repositories);
    const tables = keys.map((key) => {
      const repository = repositories.get(key) as GitRepository;
      const entries = citationEntries(site).filter(({ citation }) => citation.source === `${key}@head`);
      const commit = site.sources[key]?.pins.head?.commit ?? '';
      const steps = repository.history(commit, last).map((step, index, all) => {
        context.progress(`${key}: ${index + 1}/${all.length} ${step.hash.slice(0, 7)}`);
        return {
          ...step,
          diff: repository.diff(step.hash, step.parent, citedPaths(entries)),
          renames: repository.renames(step.hash, step.parent),
        };
      });
      return { key, citations: entries.length, rows: replay(key, entries, steps, reader) };
    });
    const missed = tables.flatMap(({ rows }) => rows.flatMap((row) => row.missed));
    const text = tables.map((table) => (markdown ? markdownTable(table) : textTable(table))).join('\n\n');
    return { code: missed.length > 0 ? 1 : 0, text, json: tables };
  });
}

/** Renames are seen only where both names are compared, so whole kinds of files are, and not single paths. */
const citedPaths = (entries: readonly CitationEntry[]): string[] => [
  ...new Set(entries.map(({ citation }) => `*.${citation.path.split('.').pop() ?? ''}`)),
];

interface Table {
  key: string;
  citations: number;
  rows: ReplayRow[];
}

function totals({ key, citations, rows }: Table): string {
  const sum = (pick: (row: ReplayRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const quiet = rows.filter(({ touched }) => touched === 0).length;
  return `${key}: ${plural(rows.length, 'commit')}, ${plural(citations, 'citation')} at the pin; touched ${sum((row) => row.touched)}, moved ${sum((row) => row.moved)}, changed ${sum((row) => row.changed)}, gone ${sum((row) => row.gone)}; ${quiet} of the commits touch nothing cited; missed alarms ${sum((row) => row.missed.length)}, needless ones ${sum((row) => row.needless.length)}`;
}

const textTable = (table: Table): string =>
  [
    totals(table),
    ...table.rows.map(
      ({ hash, date, standing, touched, moved, changed, gone }) =>
        `  ${hash.slice(0, 7)} ${date}  standing ${standing}  touched ${touched}  moved ${moved}  changed ${changed}  gone ${gone}`,
    ),
  ].join('\n');

const markdownTable = (table: Table): string =>
  [
    `**${totals(table)}**`,
    '',
    '| commit | date | standing | touched | moved | changed | gone |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...table.rows.map(
      ({ hash, date, standing, touched, moved, changed, gone }) =>
        `| \`${hash.slice(0, 7)}\` | ${date} | ${standing} | ${touched} | ${moved} | ${changed} | ${gone} |`,
    ),
  ].join('\n');
