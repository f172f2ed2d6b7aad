/** What rests on a pull request: from its diff, or from its list of files where GitHub gives no diff. */
import * as z from 'zod';
import { parseDiff, type DiffFile, type ParsedDiff } from '../../core/diff/parseDiff';
import { related, type Related } from '../../core/evidence/related';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import type { RepositoryKey } from '../../core/schema/sources';

/** @throws DiffProblem */
export function answerDiff(claims: readonly PublishedClaim[], diff: Uint8Array, key?: RepositoryKey): Related {
  // A pull request whose changes have been taken back is nothing to complain about.
  const blank = diff.length < 1000 && new TextDecoder().decode(diff).trim() === '';
  return related(claims, blank ? { files: [], notes: [] } : parseDiff(diff), key);
}

export const listedFile = z.object({
  filename: z.string(),
  previous_filename: z.string().optional(),
  status: z.string(),
});
export type ListedFile = z.infer<typeof listedFile>;

/** GitHub lists no more files than this. */
export const listedFilesLimit = 3000;

/** By paths alone: the list names no content that the change starts from, so that line numbers would say nothing. */
export function answerFiles(
  claims: readonly PublishedClaim[],
  listed: readonly ListedFile[],
  key?: RepositoryKey,
): Related {
  const note = {
    en: `GitHub gives no diff of more than 20,000 lines or 300 files. The answer goes by the list of files alone: lines are not compared, and added lines are not searched for what claims say is absent.`,
    zh: `GitHub 不给出超过 20,000 行或 300 个文件的 diff。这里只按文件清单回答：不比较行，也不在新增的行里查找论断所说没有的内容。`,
  };
  const cut = {
    en: `GitHub lists the first ${listedFilesLimit} files only; there may be more.`,
    zh: `GitHub 只列出前 ${listedFilesLimit} 个文件，可能还有更多。`,
  };
  const parsed: ParsedDiff = { files: listed.map(toDiffFile), notes: [] };
  // Its own notes speak of versions that differ, which is not known here.
  return { ...related(claims, parsed, key), notes: listed.length < listedFilesLimit ? [note] : [note, cut] };
}

function toDiffFile({ filename, previous_filename: previous, status }: ListedFile): DiffFile {
  return {
    oldPath: status === 'added' || status === 'copied' ? null : (previous ?? filename),
    newPath: status === 'removed' ? null : filename,
    oldBlob: null,
    binary: false,
    removed: [],
    insertedAfter: [],
    addedLines: [],
  };
}
