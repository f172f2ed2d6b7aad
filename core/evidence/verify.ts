/**
 * Compares the evidence with the sources at the pinned commits, and with the other repository: do the lines still hash to
 * what is recorded, is every symbol where a citation says, does every absence query still find nothing?
 */
import type { Finding } from '../finding';
import { findPin } from '../page/pins';
import type { Standing, Counterpart, Verification } from '../schema/records';
import type { RepositoryKey } from '../schema/sources';
import type { Site } from '../site';
import { citationEntries, counterpartPins, queryEntries, type CitationEntry, type QueryEntry } from './evidenceEntries';
import { EvidenceProblem } from './evidenceProblem';
import { Locator, type Location } from './locate';
import { isPython, type SourceFile } from './sourceFile';
import { NotText, hashLines, linesBetween } from './sourceText';

export interface Search {
  /** Files that the paths of the query name at the commit. */
  files: number;
  hits: { path: string; line: number }[];
}

/** How the core reads sources; `io/sourceReader.ts` reads them from git. */
export interface SourceReader {
  /** @throws NotText */
  file(key: RepositoryKey, commit: string, path: string): SourceFile | undefined;
  /** Where a file that is not at its old path has gone: the one with the same content, or the only one of that name. */
  otherPath(key: RepositoryKey, commit: string, file: SourceFile): string | undefined;
  search(key: RepositoryKey, commit: string, query: QueryEntry['query']): Search;
}

export interface VerifyResult {
  /** Items looked at, by what they are. */
  totals: { citations: number; symbols: number; queries: number; counterparts: number };
  claimsByKind: Record<string, number>;
  findings: Finding[];
  /** What to write down; only meaningful without findings. */
  record: Verification;
}

export interface VerifyOptions {
  /** Day (UTC), YYYY-MM-DD. */
  today: string;
  onProgress?(done: number, total: number, what: string): void;
}

export function verify(site: Site, reader: SourceReader, { today, onProgress }: VerifyOptions): VerifyResult {
  const citations = citationEntries(site);
  const queries = queryEntries(site);
  const record: Verification = { verified: today, citations: {}, queries: {} };
  const totals = { citations: 0, symbols: 0, queries: 0, counterparts: 0 };
  const findings = unknownPins(site);
  const locator = new Locator();
  const all = citations.length + queries.length;

  for (const entry of citations) {
    totals.citations += 1;
    onProgress?.(totals.citations, all, entry.id);
    if (entry.citation.symbol !== undefined) totals.symbols += 1;
    const checked = checkCitation(entry, reader);
    if ('rule' in checked) {
      findings.push(checked);
      continue;
    }
    const { file, symbolStart, symbolEnd } = checked;
    const { lines, path, symbol, sha256 = '' } = entry.citation;
    const elsewhere: Record<string, Counterpart> = {};
    for (const { ref, commit } of counterpartPins(site, entry.key)) {
      totals.counterparts += 1;
      elsewhere[ref] = counterpartOf(locateIn(ref, commit, entry, file, reader, locator));
    }
    record.citations[entry.id] = {
      commit: entry.commit,
      path,
      ...lines,
      symbol,
      sha256,
      blob: file.blob,
      symbolStart,
      symbolEnd,
      elsewhere,
    };
  }

  for (const entry of queries) {
    totals.queries += 1;
    onProgress?.(totals.citations + totals.queries, all, entry.claim);
    const { hits, files } = reader.search(entry.key, entry.commit, entry.query);
    findings.push(...queryFindings(entry, hits, files));
    const elsewhere: Record<string, Standing> = {};
    for (const { ref, commit } of counterpartPins(site, entry.key)) {
      totals.counterparts += 1;
      const there = reader.search(ref.split('@')[0] as RepositoryKey, commit, entry.query);
      elsewhere[ref] = there.hits.length > 0 ? 'differs' : 'same';
    }
    const { pattern, paths } = entry.query;
    (record.queries[entry.claim] ??= []).push({ commit: entry.commit, pattern, paths, files, elsewhere });
  }

  if (all === 0) findings.push(nothingToVerify);
  return { totals, claimsByKind: kindsOf(site), findings, record };
}

/** What `citationEntries` and `queryEntries` leave out: without this, it would pass as verified. */
function unknownPins(site: Site): Finding[] {
  return [...site.claimFiles.values()].flatMap(({ file, value, lineOf }) =>
    [
      ...Object.entries(value.citations).map(([id, { source }]) => ({ id, source, line: lineOf(['citations', id]) })),
      ...Object.entries(value.claims).flatMap(([id, { queries }]) =>
        queries.map(({ source }) => ({ id, source, line: lineOf(['claims', id]) })),
      ),
    ]
      .filter(({ source }) => !findPin(site.sources, source))
      .map(({ id, source, line }) => ({
        rule: 'evidence/unknown-pin',
        file,
        line,
        message: `${id}: evidence/sources.yaml has no ${source}`,
        fix: 'correct the source, or add the commit there under a name',
      })),
  );
}

const nothingToVerify: Finding = {
  rule: 'evidence/nothing-checked',
  file: 'evidence/claims',
  line: 1,
  message: 'there is no citation and no query to verify',
  fix: 'a check that looked at nothing proves nothing: find out why the claim files were not read',
};

interface Checked {
  file: SourceFile;
  symbolStart?: number;
  symbolEnd?: number;
}

/** The file with the lines of the definition, or what is wrong with the citation. */
export function checkCitation(entry: CitationEntry, reader: SourceReader): Checked | Finding {
  const { citation, commit, key } = entry;
  const { path, lines, symbol, sha256 } = citation;
  const where = `${path} at ${citation.source} (${commit.slice(0, 7)})`;
  const wrong = (rule: string, message: string, fix: string): Finding => ({
    rule: `evidence/${rule}`,
    file: entry.file,
    line: entry.line,
    message: `${entry.id}: ${message}`,
    fix,
  });
  const again = `npm run evidence -- add ${citation.source} ${path}:${lines.start}-${lines.end} --id ${entry.id}`;

  let file: SourceFile | undefined;
  try {
    file = reader.file(key, commit, path);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return wrong('not-text', `${where} ${error.message}`, 'cite a text file');
  }
  if (!file) return wrong('path-missing', `there is no ${where}`, 'correct the path or the pin');
  if (lines.end > file.lines.length) {
    return wrong(
      'past-the-end',
      `lines ${lines.start}-${lines.end}, but ${where} has ${file.lines.length}`,
      'correct the lines',
    );
  }
  const hash = hashLines(linesBetween(file.lines, lines.start, lines.end));
  if (sha256 === undefined) return wrong('no-hash', 'the lines have no recorded hash', `read them, then run: ${again}`);
  if (hash !== sha256) {
    return wrong(
      'text-changed',
      `lines ${lines.start}-${lines.end} of ${where} hash to ${hash.slice(0, 12)}…, recorded is ${sha256.slice(0, 12)}…`,
      `re-read the lines; if they prove the sentence, run: ${again}`,
    );
  }
  if (symbol === undefined) return { file };
  return checkSymbol(file, symbol, lines, where, wrong);
}

function checkSymbol(
  file: SourceFile,
  symbol: string,
  { start, end }: { start: number; end: number },
  where: string,
  wrong: (rule: string, message: string, fix: string) => Finding,
): Checked | Finding {
  if (!isPython(file.path)) {
    return wrong('symbol-language', `symbols are resolved in Python files only, not in ${where}`, 'remove the symbol');
  }
  const definitions = file.symbols().filter(({ name }) => name === symbol);
  const around = definitions.find((definition) => definition.start <= start && end <= definition.end);
  if (around) return { file, symbolStart: around.start, symbolEnd: around.end };
  if (definitions.length === 0) {
    return wrong('symbol-missing', `${where} does not define ${symbol}`, 'correct the symbol (Class.method) or the lines');
  }
  const found = definitions.map((definition) => `${definition.start}-${definition.end}`).join(' and ');
  return wrong(
    'symbol-elsewhere',
    `${symbol} is defined at lines ${found} of ${where}, not around ${start}-${end}`,
    'correct the symbol or the lines',
  );
}

/** What a query found; the pattern `.` says that nothing at all exists under the paths, so there no file is expected. */
function queryFindings({ claim, query, file, line }: QueryEntry, hits: Search['hits'], files: number): Finding[] {
  const at = { file, line };
  if (hits.length > 0) {
    const places = hits.slice(0, 3).map((hit) => `${hit.path}:${hit.line}`);
    const more = hits.length > 3 ? ` and ${hits.length - 3} more` : '';
    return [
      {
        rule: 'evidence/query-found',
        ...at,
        message: `${claim}: the query '${query.pattern}' at ${query.source} must find nothing, but finds ${places.join(', ')}${more}`,
        fix: 'correct the claim, or narrow the query to what the sentence says',
      },
    ];
  }
  if (files === 0 && query.pattern !== '.') {
    return [
      {
        rule: 'evidence/query-empty',
        ...at,
        message: `${claim}: the query '${query.pattern}' at ${query.source} looks at no file: ${query.paths.join(', ')}`,
        fix: "correct the paths; to say that a path does not exist, use the pattern '.'",
      },
    ];
  }
  return [];
}

function locateIn(
  ref: string,
  commit: string,
  { citation, key }: CitationEntry,
  file: SourceFile,
  reader: SourceReader,
  locator: Locator,
): Location {
  const other = ref.split('@')[0] as RepositoryKey;
  return locator.locate(
    { symbol: citation.symbol, ...citation.lines },
    file,
    findFile(reader, other === key ? key : other, commit, file),
  );
}

/** The file at another commit, also under another path. Files that cannot be evidence count as absent. */
export function findFile(
  reader: SourceReader,
  key: RepositoryKey,
  commit: string,
  file: SourceFile,
): SourceFile | undefined {
  try {
    const direct = reader.file(key, commit, file.path);
    if (direct) return direct;
    const path = reader.otherPath(key, commit, file);
    return path === undefined ? undefined : reader.file(key, commit, path);
  } catch (error) {
    if (error instanceof NotText) return undefined;
    throw error;
  }
}

/**
 * The file of a citation as it was verified.
 * @throws EvidenceProblem if it cannot be read: verify says why for all of them
 */
export function pinnedFile({ id, citation, key, commit }: CitationEntry, reader: SourceReader): SourceFile {
  const problem = (what: string) => new EvidenceProblem(`${id}: ${what}; run npm run evidence -- verify`);
  try {
    const file = reader.file(key, commit, citation.path);
    if (file) return file;
  } catch (error) {
    if (error instanceof NotText) throw problem(`${citation.path} at ${citation.source} ${error.message}`);
    throw error;
  }
  throw problem(`there is no ${citation.path} at ${citation.source}`);
}

function counterpartOf({ status, path, start, end }: Location): Counterpart {
  const standing = ({ same: 'same', moved: 'moved', changed: 'differs', gone: 'absent' } as const)[status];
  return standing === 'absent' ? { standing } : { standing, path, start, end };
}

function kindsOf(site: Site): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { value } of site.claimFiles.values()) {
    for (const { kind } of Object.values(value.claims)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}
