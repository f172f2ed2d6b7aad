/** `npm run translation -- confirm PAGE[#SECTION]`: see --help. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { formatFindings } from '../core/finding';
import { parityRules } from '../core/rules/parity';
import { confirmSections } from '../core/translation/confirm';
import { translatedPairs } from '../core/translation/translatedPairs';
import { readSite } from '../io/readSite';

const root = path.resolve(__dirname, '..');

function confirm(places: string[]): void {
  for (const place of places) {
    const [name, section] = place.split('#');
    const site = readSite(root);
    const pair = translatedPairs(site).find(({ page }) => page.name === name);
    if (!pair) throw new Error(`${name}: there is no page of this name with an English text`);
    const { file } = pair.twin;
    const findings = parityRules
      .flatMap((rule) => rule.check(site).findings)
      .filter((finding) => finding.file === file);
    if (findings.length > 0) {
      throw new Error(`${file} is not in step with the Chinese page yet:\n${formatFindings(findings)}`);
    }
    const before = readFileSync(path.join(root, file), 'utf8');
    const { text, changed } = confirmSections(pair, before, section);
    if (text !== before) writeFileSync(path.join(root, file), text);
    const names = changed.map((id) => (id === null ? 'the beginning' : `#${id}`));
    console.log(`${file}: ${changed.length} confirmed${names.length > 0 ? ` (${names.join(', ')})` : ''}`);
  }
}

const program = new Command('npm run translation --').description(
  'Keeps the English pages in step with the Chinese ones.',
);
program
  .command('confirm')
  .description('record, after you have compared them, that English sections say what the Chinese ones say')
  .argument('<places...>', 'PAGE#SECTION; PAGE# for what stands before the first heading; PAGE for all of it')
  .action(confirm);

try {
  program.parse();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
