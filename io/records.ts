/** Writes files whole or not at all, and the records of the evidence tool so that a diff of them can be read. */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** All files, or after an error before the first rename none. */
export function writeAll(root: string, files: ReadonlyMap<string, string>): void {
  const written = [...files].map(([file, text]) => {
    const target = path.join(root, file);
    writeFileSync(`${target}.tmp`, text);
    return target;
  });
  for (const target of written) renameSync(`${target}.tmp`, target);
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
