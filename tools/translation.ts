/** `npm run translation -- confirm PAGE[#SECTION]`: see --help. */
import path from 'node:path';
import { translation } from './translation/program';

process.exitCode = translation(process.argv.slice(2), path.resolve(__dirname, '..'), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
