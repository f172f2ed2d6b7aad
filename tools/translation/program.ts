/** The command line of the translation tool: parses arguments, confirms, prints what it did. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { formatFindings } from '../../core/finding';
import { parityRules } from '../../core/rules/parity';
import { confirmSections } from '../../core/translation/confirm';
import { translatedPairs } from '../../core/translation/translatedPairs';
import { readSite } from '../../io/readSite';

export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

/** @returns the exit code: 0 done, 1 refused or wrong use */
export function translation(args: readonly string[], root: string, { out, error }: Streams): number {
  const program = new Command('npm run translation --')
    .description('Keeps the English pages in step with the Chinese ones.')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: error });
  program
    .command('confirm')
    .description('record, after you have compared them, that English sections say what the Chinese ones say')
    .argument('<places...>', 'PAGE#SECTION; PAGE# for what stands before the first heading; PAGE for all of it')
    .action((places: string[]) => {
      for (const place of places) out(`${confirm(root, place)}\n`);
    });

  try {
    program.parse([...args], { from: 'user' });
    return 0;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode;
    error(`${(problem as Error).message}\n`);
    return 1;
  }
}

/** @returns what was confirmed */
function confirm(root: string, place: string): string {
  const [name, section] = place.split('#');
  const site = readSite(root);
  const pair = translatedPairs(site).find(({ page }) => page.name === name);
  if (!pair) throw new Error(`${name}: there is no page of this name with an English text`);
  const { file } = pair.twin;
  const findings = parityRules.flatMap((rule) => rule.check(site).findings).filter((finding) => finding.file === file);
  if (findings.length > 0) {
    throw new Error(`${file} is not in step with the Chinese page yet:\n${formatFindings(findings)}`);
  }
  const before = readFileSync(path.join(root, file), 'utf8');
  const { text, changed } = confirmSections(pair, before, section);
  if (text !== before) writeFileSync(path.join(root, file), text);
  const names = changed.map((id) => (id === null ? 'the beginning' : `#${id}`));
  return `${file}: ${changed.length} confirmed${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}
