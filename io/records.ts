/** Writes files whole or not at all, and the records of the evidence tool so that a diff of them can be read. */
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** All files, or after an error before the first rename none. */
export function writeAll(root: string, files: ReadonlyMap<string, string>): void {
  const targets = [...files.keys()].map((file) => path.join(root, file));
  try {
    for (const [file, text] of files) writeFileSync(path.join(root, `${file}.tmp`), text);
    for (const target of targets) renameSync(`${target}.tmp`, target);
  } catch (error) {
    for (const target of targets) discard(`${target}.tmp`);
    throw error;
  }
}

function discard(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not written.
  }
}

/** JSON with a line for each value at a depth, and everything below it on that line. */
export function jsonByLine(value: unknown, depth: number, indent = ''): string {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return '{}';
  const rows = entries.map(
    ([key, entry]) => `${indent} ${JSON.stringify(key)}: ${jsonByLine(entry, depth - 1, `${indent} `)}`,
  );
  return `{\n${rows.join(',\n')}\n${indent}}`;
}
