/** Reads the content of the repository from disk. The only place that knows which folder holds what. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { formatFindings, type Finding } from '../core/finding';
import { parsePage } from '../core/page/parsePage';
import type { Locale, PageModel } from '../core/page/pageModel';
import { claimFileSchema } from '../core/schema/claimFile';
import { glossarySchema } from '../core/schema/glossary';
import { parseYaml, type ParsedYaml } from '../core/schema/parseYaml';
import { phasesSchema } from '../core/schema/phases';
import { driftSchema, verificationSchema } from '../core/schema/records';
import { redirectsSchema } from '../core/schema/redirects';
import { sourcesSchema, type Sources } from '../core/schema/sources';
import type { LoadedClaimFile, LoadedGolden, Site } from '../core/site';
import { readConfigTable, readGoldenFile } from './golden';
import { linters } from './linters';
import { readWords } from './readWords';
import { unchanged } from './unchanged';
import type * as z from 'zod';

export const folders = {
  pages: { 'zh-Hans': 'docs', en: 'i18n/en/docusaurus-plugin-content-docs/current' },
  claims: 'evidence/claims',
  golden: 'evidence/golden',
  sources: 'evidence/sources.yaml',
  redirects: 'evidence/redirects.yaml',
  phases: 'evidence/phases.yaml',
  glossary: 'evidence/glossary.yaml',
  ownWords: 'i18n/en/words.txt',
  verification: 'evidence/verification.json',
  drift: 'evidence/drift.json',
  drawings: 'static/diagrams',
} as const;

export function readSite(root: string): Site {
  const findings: Finding[] = [];
  const sources = readRequired(root, folders.sources, sourcesSchema);
  const claimFiles = new Map<string, LoadedClaimFile>();
  for (const file of filesIn(root, folders.claims, '.yaml')) {
    const parsed = readYaml(root, file, claimFileSchema);
    findings.push(...parsed.findings);
    if (parsed.value)
      claimFiles.set(path.basename(file, '.yaml'), { file, value: parsed.value, lineOf: parsed.lineOf });
  }
  const goldenFiles = readGoldenFiles(root, findings);

  return {
    pages: readPages(root, 'zh-Hans'),
    twins: readPages(root, 'en'),
    sources: sources.value,
    lineOfPin: (key, pin) => sources.lineOf([key, 'pins', pin]),
    claimFiles,
    ...readRecords(root, findings),
    redirects: readRequired(root, folders.redirects, redirectsSchema).value,
    phases: readList(root, folders.phases, phasesSchema, findings),
    glossary: readList(root, folders.glossary, glossarySchema, findings),
    words: readWords(root),
    ownWords: { file: folders.ownWords, value: readLines(root, folders.ownWords) },
    linters,
    golden: goldenNames(root, goldenFiles),
    goldenFiles,
    configTable: readConfigTable(path.join(root, folders.golden, 'config-table.json')),
    drawings: new Set(filesIn(root, folders.drawings, '.svg').map((file) => path.basename(file, '.svg'))),
    findings,
  };
}

export const readSources = (root: string): Sources => readRequired(root, folders.sources, sourcesSchema).value;

/** What the evidence tool wrote. Files that do not match their schema are reported and count as missing. */
export function readRecords(root: string, findings: Finding[] = []): Pick<Site, 'verification' | 'drift'> {
  const record = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const { value, problem } = readJson(root, file, schema);
    if (problem !== undefined) findings.push(badRecord(file, problem));
    return value ?? null;
  };
  return {
    verification: record(folders.verification, verificationSchema),
    drift: record(folders.drift, driftSchema) ?? {},
  };
}

/** A file without which nothing can be read at all; the message holds its findings. */
export class BrokenFile extends Error {}

/** @throws BrokenFile */
function readRequired<T>(root: string, file: string, schema: z.ZodType<T>): ParsedYaml<T> & { value: T } {
  const parsed = readYaml(root, file, schema);
  if (parsed.value === undefined) throw new BrokenFile(formatFindings(parsed.findings));
  return { ...parsed, value: parsed.value };
}

export function readYaml<T>(root: string, file: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const text = readFileSync(path.join(root, file), 'utf8');
  return unchanged(`yaml ${path.join(root, file)}`, text, () =>
    parseYaml(text, schema, { file, rule: 'evidence/schema' }),
  );
}

/** Files that the tools write. */
function readJson<T>(root: string, file: string, schema: z.ZodType<T>): { value?: T; problem?: string } {
  if (!existsSync(path.join(root, file))) return {};
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    return { problem: (error as Error).message };
  }
  const parsed = schema.safeParse(json);
  const issue = parsed.error?.issues[0];
  return issue ? { problem: `${issue.path.join('.')}: ${issue.message}` } : { value: parsed.data };
}

const badRecord = (file: string, problem: string): Finding => ({
  rule: 'evidence/record',
  file,
  line: 1,
  message: `the file does not match its schema: ${problem}`,
  fix: 'it is written by a tool: remove it and run npm run evidence -- verify (for drift.json: -- drift)',
});

const readPages = (root: string, locale: Locale): PageModel[] =>
  filesIn(root, folders.pages[locale], '.mdx').map((file) => readPage(root, locale, file));

/** @param file path of the page, relative to the root */
export function readPage(root: string, locale: Locale, file: string): PageModel {
  const text = readFileSync(path.join(root, file), 'utf8');
  return unchanged(`page ${path.join(root, file)}`, text, () => parsePage({ file, locale, text }));
}

/** A file that holds a list. One that does not match its schema is reported and counts as empty. */
function readList<T>(root: string, file: string, schema: z.ZodType<T[]>, findings: Finding[]) {
  if (!existsSync(path.join(root, file))) {
    const [message, fix] = ['the file is missing', 'restore it: the pages rest on it'];
    findings.push({ rule: 'evidence/schema', file, line: 1, message, fix });
    return { file, value: [], lineOf: () => 1 };
  }
  const { value = [], findings: found, lineOf } = readYaml(root, file, schema);
  findings.push(...found);
  return { file, value, lineOf };
}

function readLines(root: string, file: string): string[] {
  if (!existsSync(path.join(root, file))) return [];
  return readFileSync(path.join(root, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** What does not match the schema is reported and left out. */
function readGoldenFiles(root: string, findings: Finding[]): LoadedGolden[] {
  return filesIn(root, folders.golden, '.golden.json').flatMap((file) => {
    try {
      return [readGoldenFile(path.join(root, file), file)];
    } catch (error) {
      findings.push({
        rule: 'golden/file',
        file,
        line: 1,
        message: (error as Error).message,
        fix: 'golden files have the form that evidence/golden/README.md describes',
      });
      return [];
    }
  });
}

/** What claims may name as a run. */
function goldenNames(root: string, files: readonly LoadedGolden[]): Set<string> {
  const observations = JSON.parse(readFileSync(path.join(root, folders.golden, 'observations.json'), 'utf8')) as {
    id: string;
  }[];
  return new Set([
    ...files.flatMap(({ file, value }) => value.cases.map(({ id }) => `${path.basename(file, '.golden.json')}/${id}`)),
    ...observations.map(({ id }) => `observations/${id}`),
  ]);
}

/** Sorted, so that findings and built files have the same order on every machine. */
function filesIn(root: string, folder: string, ending: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
