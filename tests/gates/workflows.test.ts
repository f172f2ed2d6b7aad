/** The workflows, the action, and the workflows that its README tells others to copy: what they name must exist. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { bundleFile } from '../../tools/relatedAction/bundle';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const actionFolder = '.github/actions/related-analyses';

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  name: string;
  on: Record<string, { workflows?: string[] } | null>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; 'timeout-minutes'?: number; environment?: unknown }>;
}

function parse<T>(text: string): T {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as T;
}

const folder = '.github/workflows';
const own = readdirSync(path.join(root, folder)).map((name) => ({ name, text: read(`${folder}/${name}`) }));
const copied = [...read(`${actionFolder}/README.md`).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, text = ''], index) => ({
    name: `README of the action, ${index + 1}`,
    text,
  }),
);
const action = parse<{ inputs: Record<string, { required: boolean }>; runs: { using: string; main: string } }>(
  read(`${actionFolder}/action.yml`),
);
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const npmScripts = (text: string) =>
  [...text.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
const bashFiles = (text: string) => [...text.matchAll(/\bbash ([\w./-]+)/g)].map(([, name = '']) => name);

it('there are workflows to look at', () => {
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(['deploy.yml', 'evidence.yml', 'test.yml']));
  expect(copied).toHaveLength(3);
});

describe.each([...own, ...copied])('$name', ({ text }) => {
  const workflow = parse<Workflow>(text);

  it('has a name, events, permissions and jobs with steps', () => {
    expect(workflow).toMatchObject({
      name: expect.any(String),
      on: expect.any(Object),
      permissions: expect.any(Object),
    });
    expect(stepsOf(workflow).length).toBeGreaterThan(0);
    expect(stepsOf(workflow).filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual([]);
  });

  it('runs only scripts that exist', () => {
    const runs = stepsOf(workflow)
      .map(({ run = '' }) => run)
      .join('\n');
    const files = bashFiles(runs);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const all = [runs, ...files.map(read)].flatMap(npmScripts);
    expect(all.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('puts nothing that others wrote into a shell', () => {
    expect(stepsOf(workflow).filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });
});

describe('the workflows in the README of the action', () => {
  const workflows = copied.map(({ text }) => parse<Workflow>(text));
  const [branches, forkReads, forkComments] = workflows as [Workflow, Workflow, Workflow];

  it('use the action with inputs that it has', () => {
    for (const step of workflows.flatMap(stepsOf)) {
      expect(step.uses).toBe(`OWNER/openpi-analyses/${actionFolder}@main`);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
      expect(Object.keys(step.with ?? {})).toContain('site');
    }
  });

  it('check nothing out, and give no permission but the one that is needed', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual([
      { 'pull-requests': 'write' },
      { 'pull-requests': 'read' },
      { 'pull-requests': 'write' },
    ]);
    expect(workflows.flatMap(stepsOf)).toHaveLength(3);
  });

  it('the one that comments waits for the one that reads', () => {
    expect(Object.keys(branches.on)).toEqual(['pull_request']);
    expect(Object.keys(forkReads.on)).toEqual(['pull_request']);
    expect(forkComments.on).toEqual({ workflow_run: { workflows: [forkReads.name], types: ['completed'] } });
  });
});

it('the action starts the committed bundle', () => {
  expect(action.runs).toEqual({ using: 'node20', main: path.posix.relative(actionFolder, bundleFile) });
  expect(existsSync(path.join(root, bundleFile))).toBe(true);
});

it('the README of the action describes each input', () => {
  const rows = [...read(`${actionFolder}/README.md`).matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(action.inputs));
});
