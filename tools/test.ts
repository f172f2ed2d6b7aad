/**
 * `npm test`: everything that must hold, in order of cost. Ends with one line, `N passed, N failed`, that counts every test
 * and every check; a step that fails does not hide what comes after, unless what comes after needs it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'test-reports-'));

interface Step {
  name: string;
  command: string[];
  /** File with the counts of a vitest run; without it the step is one check. */
  report?: string;
  /** Name of the step without which this one cannot run. */
  needs?: string;
}

const vitest = (project: string): Pick<Step, 'command' | 'report'> => {
  const report = path.join(reports, `${project}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { command: ['vitest', 'run', '--project', project, ...output], report };
};

const steps: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'content gates', command: ['tsx', 'tools/check.ts'] },
  { name: 'golden cases', command: ['tsx', 'tools/golden.ts'] },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'build', command: ['docusaurus', 'build'] },
  { name: 'built site', ...vitest('built'), needs: 'build' },
  { name: 'diagrams redrawn', command: ['tsx', 'tools/diagrams.ts', '--verify'] },
  { name: 'browser tests', ...vitest('browser'), needs: 'build' },
  { name: 'explorer speed', ...vitest('speed'), needs: 'build' },
];

interface Outcome {
  passed: number;
  failed: number;
}

async function run({ command, report }: Step): Promise<Outcome> {
  const [binary, ...args] = command as [string, ...string[]];
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(path.join(root, 'node_modules/.bin', binary), args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 1));
  });
  if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return countsOf(report, code);
}

/** A run that executed nothing, or ended badly without a failing test, has failed. */
function countsOf(report: string, code: number): Outcome {
  let passed = 0;
  let failed = 0;
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed = counts.numPassedTests;
    failed = counts.numFailedTests;
  } catch {
    // No report: the runner did not get so far.
  }
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function main(): Promise<void> {
  const outcomes = new Map<string, Outcome>();
  for (const step of steps) {
    const needed = step.needs === undefined ? undefined : outcomes.get(step.needs);
    console.log(`\n=== ${step.name} ===`);
    if (needed && needed.failed > 0) {
      console.log(`not run: ${step.needs} failed`);
      outcomes.set(step.name, { passed: 0, failed: 1 });
      continue;
    }
    const started = Date.now();
    const outcome = await run(step);
    outcomes.set(step.name, outcome);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`--- ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
  }
  rmSync(reports, { recursive: true, force: true });
  const sum = (key: keyof Outcome) => [...outcomes.values()].reduce((total, outcome) => total + outcome[key], 0);
  console.log('');
  for (const [name, { passed, failed }] of outcomes) {
    console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(18)} ${passed} passed, ${failed} failed`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

void main();
