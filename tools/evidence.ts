/** `npm run evidence -- COMMAND`: see tools/evidence/README.md, or --help. */
import path from 'node:path';
import { evidence } from './evidence/program';

process.exitCode = evidence(process.argv.slice(2), path.resolve(__dirname, '..'), {
  out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  error: (text) => process.stderr.write(text.startsWith('\r') || text.endsWith('\n') ? text : `${text}\n`),
  interactive: process.stderr.isTTY,
});
