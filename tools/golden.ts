/** `npm run golden [-- FILE.json…]`: runs golden files against the models; without names, all files of the project. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { goldenFunctions } from '../core/golden/functions';
import { runGolden } from '../core/golden/runGolden';
import { readConfigTable, readGoldenFile } from '../io/golden';
import { folders } from '../io/readSite';

const root = path.resolve(__dirname, '..');

/** @returns how many cases passed and failed */
function runFile(file: string): { passed: number; failed: number } {
  // npm changes to the root of the project; names are meant from where the reader stands.
  const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const name = path.relative(root, absolute).startsWith('..') ? file : path.relative(root, absolute);
  try {
    const { value, lineOfCase } = readGoldenFile(absolute, name);
    const data = { configTable: readConfigTable(path.join(root, folders.golden, 'config-table.json')) };
    const { passed, failures, unknown, largestError } = runGolden(value, goldenFunctions, data);
    for (const { id, fn, message } of failures) console.log(`${name}:${lineOfCase(id)}  ${fn}  ${id}: ${message}`);
    for (const fn of unknown) console.log(`${name}  unknown fn: ${fn}`);
    console.log(
      `${name}: ${passed} passed, ${failures.length} failed (largest error ${largestError.toExponential(1)})`,
    );
    return { passed, failed: failures.length };
  } catch (error) {
    const why = existsSync(absolute) ? (error as Error).message : 'there is no such file';
    console.log(
      `${name}:1  golden/file  ${why}\n    fix: give a file of the form that evidence/golden/README.md describes`,
    );
    console.log(`${name}: 0 passed, 1 failed`);
    return { passed: 0, failed: 1 };
  }
}

function main(named: string[]): void {
  const folder = path.join(root, folders.golden);
  const own = readdirSync(folder).filter((file) => file.endsWith('.golden.json'));
  const files = named.length > 0 ? named : own.sort().map((file) => path.join(folder, file));
  const results = files.map(runFile);
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  console.log(`golden: ${files.length} files, ${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('passed') === 0) console.log('golden: no case passed, which proves nothing');
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

main(process.argv.slice(2));
