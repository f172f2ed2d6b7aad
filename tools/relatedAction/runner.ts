/** How the action speaks to the runner: lines of its log, outputs, the summary of the job. */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** A line break would let the rest of the text be read as a command of its own. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

export const errorCommand = (text: string): string => `::error title=related-analyses::${escaped(text)}`;
export const noticeCommand = (text: string): string => `::notice title=related-analyses::${escaped(text)}`;

/** The delimiter cannot be guessed, so that no value can end early and set another output. */
export function setOutput(name: string, value: string): void {
  const delimiter = randomUUID();
  append('GITHUB_OUTPUT', `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

export const addSummary = (markdown: string): void => append('GITHUB_STEP_SUMMARY', `${markdown}\n`);

function append(variable: string, text: string): void {
  const file = process.env[variable];
  if (file) appendFileSync(file, text);
}
