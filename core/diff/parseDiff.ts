/** Reads a unified diff into what evidence needs of it: which lines of the old version of which file are touched. */
import { parsePatch } from 'diff';

export interface DiffFile {
  /** Path before the change; null for a new file. */
  oldPath: string | null;
  /** Path after it; null for a deleted file. */
  newPath: string | null;
  /** Git's name of the old content, often shortened; null where the diff does not say. */
  oldBlob: string | null;
  binary: boolean;
  /** Old lines (1-based) that are removed or replaced. */
  removed: number[];
  /** Old lines behind which lines are inserted; 0 is the beginning of the file. */
  insertedAfter: number[];
  addedLines: string[];
}

export interface ParsedDiff {
  files: DiffFile[];
  /** What the reader should know: bytes that are not UTF-8, for example. */
  notes: string[];
}

/** Bad input; the message says what is wrong, where, and what to do. */
export class DiffProblem extends Error {}

/** More is not read: nobody reviews it, and a browser would stand still. */
export const maxDiffBytes = 20_000_000;

/** @throws DiffProblem */
export function parseDiff(input: string | Uint8Array): ParsedDiff {
  const notes: string[] = [];
  const size = input.length;
  if (size > maxDiffBytes) {
    throw new DiffProblem(
      `the diff has ${(size / 1e6).toFixed(1)} MB and at most ${maxDiffBytes / 1e6} MB are read: narrow it, for example with git diff … -- src scripts`,
    );
  }
  const text = typeof input === 'string' ? input : decode(input, notes);
  if (text.trim() === '') throw new DiffProblem('the diff is empty: is there a change, and is it committed or staged?');
  if (text.includes('\0')) throw new DiffProblem('this is a binary file, not the output of git diff');
  // A diff that was saved on Windows; in one from elsewhere only lines of code may end like this.
  const unified = /^(diff --git|---) .*\r$/m.test(text) ? text.replaceAll('\r\n', '\n') : text;
  const combined = /^(diff --(?:cc|combined) .*|@@@.*)$/m.exec(unified);
  if (combined) {
    throw new DiffProblem(
      `line ${lineOf(unified, combined.index)} belongs to a combined diff of a merge, which has two old versions: compare with one parent, git diff A B`,
    );
  }

  let patches: ReturnType<typeof parsePatch>;
  try {
    patches = parsePatch(unified);
  } catch (error) {
    throw new DiffProblem(`the diff is damaged: ${(error as Error).message}. Was it cut, or edited by hand?`);
  }
  const headers = gitHeaders(unified);
  let git = 0;
  const files = patches
    .filter((patch) => patch.oldFileName !== undefined || patch.newFileName !== undefined)
    .map((patch) => {
      const header = patch.isGit ? headers[(git += 1) - 1] : undefined;
      const [oldPath, newPath] = pathsOf(patch.oldFileName, patch.newFileName);
      return {
        oldPath: patch.isCreate ? null : oldPath,
        newPath: patch.isDelete ? null : newPath,
        oldBlob: header?.oldBlob ?? null,
        binary: header?.binary ?? false,
        ...touched(patch.hunks),
      };
    });
  if (files.length === 0) {
    throw new DiffProblem('no file header was found (diff --git, or --- and +++): paste the output of git diff');
  }
  return { files, notes };
}

function decode(bytes: Uint8Array, notes: string[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.push(
      'The diff is not UTF-8 throughout; unreadable characters were replaced. Paths and line numbers are not affected.',
    );
    return new TextDecoder('utf-8').decode(bytes);
  }
}

interface GitHeader {
  oldBlob: string | null;
  binary: boolean;
}

/** The lines between `diff --git` and the first hunk, which the parser does not pass on. Lines of a hunk begin with a sign. */
function gitHeaders(text: string): GitHeader[] {
  const headers: GitHeader[] = [];
  for (const [line] of text.matchAll(/^(?:diff --git|index [0-9a-f]+\.\.|Binary files |GIT binary patch).*$/gm)) {
    const current = headers.at(-1);
    if (line.startsWith('diff --git')) headers.push({ oldBlob: null, binary: false });
    else if (current && line.startsWith('index ')) current.oldBlob = /^index ([0-9a-f]+)/.exec(line)?.[1] ?? null;
    else if (current) current.binary = true;
  }
  return headers;
}

/** Without the prefixes of git: `a/` and `b/`, or the letters of `diff.mnemonicPrefix`. */
function pathsOf(oldName: string | undefined, newName: string | undefined): [string | null, string | null] {
  const clean = (name: string | undefined) => (name === undefined || name === '/dev/null' ? null : name);
  const old = clean(oldName);
  const next = clean(newName);
  const prefixed = [old, next].every((name) => name === null || /^[abciow]\//.test(name));
  const different = old === null || next === null || old[0] !== next[0];
  const strip = (name: string | null) => (name !== null && prefixed && different ? name.slice(2) : name);
  return [strip(old), strip(next)];
}

function touched(hunks: ReturnType<typeof parsePatch>[number]['hunks']) {
  const removed: number[] = [];
  const insertedAfter: number[] = [];
  const addedLines: string[] = [];
  for (const hunk of hunks) {
    // Of an empty range git names the line before it.
    let old = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    for (const line of hunk.lines) {
      if (line.startsWith('+')) {
        insertedAfter.push(old - 1);
        addedLines.push(line.slice(1));
      } else if (line.startsWith('-')) {
        removed.push(old);
        old += 1;
      } else if (!line.startsWith('\\')) old += 1;
    }
  }
  return { removed, insertedAfter, addedLines };
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
