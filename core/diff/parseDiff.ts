/** Reads a unified diff into what evidence needs of it: which lines of the old version of which file are touched. */
import { diffArrays, parsePatch, type StructuredPatch } from 'diff';
import type { Bilingual } from '../schema/claimFile';

export interface DiffFile {
  /** Path before the change; null for a new file. */
  oldPath: string | null;
  /** Path after it; null for a deleted file. */
  newPath: string | null;
  /** Git's name of the old content, often shortened; null where the diff does not say. */
  oldBlob: string | null;
  binary: boolean;
  /** The diff says that the content stays: a rename without edits, a change of the file's mode. */
  kept?: boolean;
  /** Old lines (1-based) that are removed or replaced. Line ends and trailing blanks are no text, see sourceText.ts. */
  removed: number[];
  /** Old lines behind which lines are inserted; 0 is the beginning of the file. */
  insertedAfter: number[];
  addedLines: string[];
}

export interface ParsedDiff {
  files: DiffFile[];
  /** What the reader should know: bytes that are not UTF-8, for example. */
  notes: Bilingual[];
}

/** Bad input; the message, in both languages, says what is wrong, where, and what to do. */
export class DiffProblem extends Error {
  constructor(
    message: string,
    readonly zh: string,
  ) {
    super(message);
  }
}

/** More is not read: nobody reviews it, and a browser would stand still. */
export const maxDiffBytes = 20_000_000;

/** @throws DiffProblem */
export function parseDiff(input: string | Uint8Array): ParsedDiff {
  const notes: Bilingual[] = [];
  refuseHuge(input.length);
  const text = typeof input === 'string' ? input : decode(input, notes);
  if (text.trim() === '')
    throw new DiffProblem(
      'the diff is empty: is there a change, and is it committed or staged?',
      'diff 是空的：有改动吗？已提交或暂存了吗？',
    );
  if (text.includes('\0'))
    throw new DiffProblem('this is a binary file, not the output of git diff', '这是二进制文件，不是 git diff 的输出');
  // A diff that was saved on Windows; in one from elsewhere only lines of code may end like this.
  const unified = withoutSignatures(/^(diff --git|---) .*\r$/m.test(text) ? text.replaceAll('\r\n', '\n') : text);
  const combined = /^(diff --(?:cc|combined) .*|@@@.*)$/m.exec(unified);
  if (combined) {
    throw new DiffProblem(
      `line ${lineOf(unified, combined.index)} belongs to a combined diff of a merge, which has two old versions: compare with one parent, git diff A B`,
      `第 ${lineOf(unified, combined.index)} 行属于合并提交的组合 diff，它有两个旧版本：请与一个父提交比较，git diff A B`,
    );
  }

  let patches: StructuredPatch[];
  try {
    patches = parsePatch(unified);
  } catch (error) {
    const { message } = error as Error;
    throw new DiffProblem(
      `the diff is damaged: ${message}. Was it cut, or edited by hand?`,
      `diff 已损坏：${message}。是否被截断，或手工改过？`,
    );
  }
  const headers = gitHeaders(unified);
  let git = 0;
  const files = patches
    .filter((patch) => patch.oldFileName !== undefined || patch.newFileName !== undefined)
    .map((patch) => {
      const header = patch.isGit ? headers[(git += 1) - 1] : undefined;
      const [oldPath, newPath] = pathsOf(patch.oldFileName, patch.newFileName);
      if (isCut(patch, header)) {
        throw new DiffProblem(
          `the diff is damaged: ${oldPath ?? newPath ?? ''} has a header and no change. Was it cut?`,
          `diff 已损坏：${oldPath ?? newPath ?? ''} 只有文件头，没有改动。是否被截断？`,
        );
      }
      return {
        // A copy leaves the old file as it is.
        oldPath: patch.isCreate || patch.isCopy ? null : oldPath,
        newPath: patch.isDelete ? null : newPath,
        oldBlob: patch.isCopy ? null : (header?.oldBlob ?? null),
        binary: header?.binary ?? false,
        ...(header?.oldBlob === null && !header.binary && patch.hunks.length === 0 ? { kept: true } : {}),
        ...touched(patch.hunks),
      };
    });
  if (files.length === 0) {
    throw new DiffProblem(
      'no file header was found (diff --git, or --- and +++): paste the output of git diff',
      '没有找到文件头（diff --git，或 --- 与 +++）：请粘贴 git diff 的输出',
    );
  }
  return { files, notes };
}

/** @throws DiffProblem */
export function refuseHuge(size: number): void {
  if (size <= maxDiffBytes) return;
  throw new DiffProblem(
    `the diff has ${(size / 1e6).toFixed(1)} MB and at most ${maxDiffBytes / 1e6} MB are read: narrow it, for example with git diff … -- src scripts`,
    `diff 有 ${(size / 1e6).toFixed(1)} MB，最多读 ${maxDiffBytes / 1e6} MB：请缩小范围，例如 git diff … -- src scripts`,
  );
}

/** `git format-patch` and GitHub's `.patch` end each patch with git's version, which is not part of a hunk. */
const withoutSignatures = (text: string): string => text.replace(/^-- \n\d+\.\d.*$\n?/gm, '');

function decode(bytes: Uint8Array, notes: Bilingual[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.push({
      en: 'The diff is not UTF-8 throughout; unreadable characters were replaced. Paths and line numbers are not affected.',
      zh: '这个 diff 不全是 UTF-8，无法识别的字符已被替换；路径与行号不受影响。',
    });
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

/** Git writes a header without a hunk for renames, modes, binary, new and deleted files only. */
function isCut(patch: StructuredPatch, header: GitHeader | undefined): boolean {
  if (patch.hunks.length > 0) return false;
  if (patch.oldHeader !== undefined || patch.newHeader !== undefined) return true;
  return header !== undefined && header.oldBlob !== null && !header.binary && !patch.isCreate && !patch.isDelete;
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

function touched(hunks: StructuredPatch['hunks']): Pick<DiffFile, 'removed' | 'insertedAfter' | 'addedLines'> {
  const removed: number[] = [];
  const insertedAfter: number[] = [];
  const addedLines: string[] = [];
  for (const hunk of hunks) {
    // Of an empty range git names the line before it; the parser has already gone on to the next.
    let old = hunk.oldStart;
    const lines = hunk.lines.filter((line) => !line.startsWith('\\'));
    for (let at = 0; at < lines.length;) {
      const before = runFrom(lines, at, '-');
      const after = runFrom(lines, at + before.length, '+');
      for (const { lines: part, sign } of edits(before, after)) {
        for (const line of part) {
          if (sign === '+') {
            insertedAfter.push(old - 1);
            addedLines.push(line);
          } else {
            if (sign === '-') removed.push(old);
            old += 1;
          }
        }
      }
      at += before.length + after.length;
      if (before.length + after.length > 0) continue;
      old += 1;
      at += 1;
    }
  }
  return { removed, insertedAfter, addedLines };
}

/** The lines from a place on that have one sign, without it. */
function runFrom(lines: readonly string[], start: number, sign: '-' | '+'): string[] {
  let end = start;
  while (lines[end]?.startsWith(sign)) end += 1;
  return lines.slice(start, end).map((line) => line.slice(1));
}

interface Edit {
  sign: '-' | '+' | ' ';
  lines: readonly string[];
}

/** Above this many edits inside one run, all its lines count as edited. */
const maxEditLength = 2000;

/** What is left of a run of removed and added lines when line ends and trailing blanks are not compared. */
function edits(before: readonly string[], after: readonly string[]): Edit[] {
  const all: Edit[] = [
    { sign: '-', lines: before },
    { sign: '+', lines: after },
  ];
  const [from, to] = [before, after].map((lines) => lines.map((line) => line.trimEnd())) as [string[], string[]];
  const common = new Set(to);
  if (!from.some((line) => common.has(line))) return all;
  const parts = diffArrays(from, to, { maxEditLength });
  return parts?.map(({ added, removed, value }) => ({ sign: added ? '+' : removed ? '-' : ' ', lines: value })) ?? all;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
