/** `evidence add`: resolves a symbol or lines at a pin and records the citation with its hash. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setCitation } from '../../core/evidence/claimEdits';
import { keyOf } from '../../core/evidence/evidenceEntries';
import { linesAddress } from '../../core/evidence/permalink';
import { isPython, type SourceFile } from '../../core/evidence/sourceFile';
import { NotText, hashLines, linesBetween } from '../../core/evidence/sourceText';
import { findPin } from '../../core/page/pins';
import { symbolAround } from '../../core/python/pythonSymbols';
import { citationIdPattern } from '../../core/schema/claimFile';
import { sourceRefSchema } from '../../core/schema/sources';
import { writeAll } from '../../io/records';
import { sourceReader } from '../../io/sourceReader';
import { UsageError, loadSite, openRepositories, orUsage, type Answer, type Context } from './context';

export function addCommand(context: Context, source: string, target: string, id: string): Answer {
  if (!sourceRefSchema.safeParse(source).success) {
    throw new UsageError(`"${source}" is not a source: write REPOSITORY@PIN, such as fork@head`);
  }
  if (!citationIdPattern.test(id)) throw new UsageError(`"${id}" is not a citation id: write NAMESPACE.src.NAME in kebab-case`);
  const site = loadSite(context);
  const pin = findPin(site.sources, source);
  if (!pin) throw new UsageError(`evidence/sources.yaml has no ${source}: add the commit there under a name`);
  const owner = [...site.claimFiles.values()].find(({ value }) => id.startsWith(`${value.namespace}.`));
  if (!owner) {
    const known = [...site.claimFiles.values()].map(({ value }) => value.namespace).join(', ');
    throw new UsageError(`no claim file has the namespace of "${id}"; there are ${known}`);
  }

  return orUsage(() => {
    const key = keyOf(source);
    const wanted = parseTarget(target);
    const file = readFile(() => sourceReader(openRepositories(context, [key])).file(key, pin.commit, wanted.path), wanted.path);
    if (!file) throw new UsageError(`there is no ${wanted.path} at ${source} (${pin.commit.slice(0, 7)})`);
    const { start, end, symbol } = 'symbol' in wanted ? resolveSymbol(file, wanted.symbol) : resolveLines(file, wanted);
    const lines = linesBetween(file.lines, start, end);
    if (lines.every((line) => line === '')) throw new UsageError(`${file.path}:${start}-${end} is blank: cite lines that prove something`);
    const sha256 = hashLines(lines);
    const text = readFileSync(path.join(context.root, owner.file), 'utf8');
    const fields = { source, path: file.path, symbol, start, end, sha256 };
    writeAll(context.root, new Map([[owner.file, setCitation(text, id, fields)]]));
    const permalink = linesAddress(site.sources[key]?.url ?? '', pin.commit, file.path, start, end);
    return {
      code: 0,
      text: `${id} → ${file.path}:${start}-${end}${symbol ? ` (${symbol})` : ''} at ${source}, in ${owner.file}\n${permalink}\nRead the lines there; then cite ${id} in the page and run npm run evidence -- verify.`,
      json: { id, ...fields, file: owner.file, permalink },
    };
  });
}

function readFile(read: () => SourceFile | undefined, name: string): SourceFile | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotText) throw new UsageError(`${name} ${error.message}: cite a text file`);
    throw error;
  }
}

type Target = { path: string } & ({ symbol: string } | { start: number; end: number });

function parseTarget(target: string): Target {
  const lines = /^(.+):L?(\d+)(?:-L?(\d+))?$/.exec(target);
  if (lines) {
    const start = Number(lines[2]);
    const end = Number(lines[3] ?? lines[2]);
    if (start < 1 || end < start) throw new UsageError(`"${target}": lines are 1-based, the first not after the last`);
    return { path: lines[1] as string, start, end };
  }
  const symbol = /^([^#]+)#([\w.]+)$/.exec(target);
  if (symbol) return { path: symbol[1] as string, symbol: symbol[2] as string };
  throw new UsageError(`"${target}" names neither a symbol nor lines: write PATH#SYMBOL or PATH:START-END`);
}

function resolveSymbol(file: SourceFile, symbol: string) {
  if (!isPython(file.path)) throw new UsageError(`symbols are resolved in Python files only: write ${file.path}:START-END`);
  const found = file.symbols().filter(({ name }) => name === symbol);
  const [only] = found;
  if (found.length > 1) {
    const places = found.map(({ start, end }) => `${file.path}:${start}-${end}`).join(' or ');
    throw new UsageError(`${symbol} is ambiguous, it is defined ${found.length} times: write ${places}`);
  }
  if (only) return { start: only.start, end: only.end, symbol };
  const last = symbol.split('.').at(-1) ?? symbol;
  const similar = [...new Set(file.symbols().map(({ name }) => name))].filter((name) => name.split('.').at(-1) === last);
  const hint = similar.length > 0 ? `; did you mean ${similar.slice(0, 5).join(', ')}?` : '';
  throw new UsageError(`${file.path} does not define ${symbol}${hint}`);
}

function resolveLines(file: SourceFile, { start, end }: { start: number; end: number }) {
  if (end > file.lines.length) throw new UsageError(`${file.path} has ${file.lines.length} lines, not ${end}`);
  return { start, end, symbol: symbolAround(file.symbols(), start, end)?.name };
}
