/** `npm run check [-- PAGE…]`: runs every gate over the content and prints what it looked at and what it found. */
import path from 'node:path';
import { formatFindings } from '../core/finding';
import { checkSite } from '../core/rules/rules';
import { readSite } from '../io/readSite';

function main(names: string[]): void {
  const root = path.resolve(__dirname, '..');
  const { counts, findings } = checkSite(readSite(root));
  // Naming pages narrows what is printed, never what is checked: ids must be unique over the whole site.
  const shown =
    names.length === 0 ? findings : findings.filter(({ file }) => names.some((name) => file.includes(name)));

  for (const { rule, looked, findings: found } of counts) {
    console.log(`${rule.padEnd(22)} ${String(looked).padStart(5)} looked at ${String(found).padStart(5)} findings`);
  }
  if (shown.length > 0) console.log(`\n${formatFindings(shown)}\n`);
  console.log(`check: ${shown.length} findings${names.length > 0 ? ` in ${names.join(', ')}` : ''}`);
  process.exitCode = shown.length > 0 ? 1 : 0;
}

main(process.argv.slice(2));
