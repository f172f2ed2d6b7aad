/**
 * The text of cited files as evidence compares it. Line ends, a byte order mark and blanks at the end of a line are left
 * out of the comparison, because editors and `git config core.autocrlf` change them without changing the code; indentation
 * stays, because in Python it is code.
 */
import { createHash } from 'node:crypto';

/** Thrown for a file that cannot be evidence; the message says why. */
export class NotText extends Error {}

/** @throws NotText for binary files and for files that are not UTF-8 */
export function normalisedLines(bytes: Uint8Array): string[] {
  if (bytes.includes(0)) throw new NotText('is a binary file');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotText('is not UTF-8');
  }
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  // The end of the last line does not begin another one.
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines `start` to `end`, 1-based and inclusive. */
export const linesBetween = (lines: readonly string[], start: number, end: number): string[] =>
  lines.slice(start - 1, end);

/** SHA-256, hexadecimal, of the lines joined by line feeds. */
export const hashLines = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');
