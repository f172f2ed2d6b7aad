/** Small real git repositories, and a site whose evidence rests on them, in a folder of their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashLines, linesBetween, normalisedLines } from '../../core/evidence/sourceText';
import type { RepositoryKey } from '../../core/schema/sources';
import { evidence } from '../../tools/evidence/program';
import { claimFile, exampleRepository, page, record, type Files } from '../gates/exampleRepository';

export { claimFile, page };
export const sourcesFile = 'evidence/sources.yaml';

export interface CommitSpec {
  /** Also the name of its branch. */
  name: string;
  /** Commit that it follows; absent for the first. */
  from?: string;
  /** Second parent. */
  merge?: string;
  /** Whole new content by path; null removes the file. */
  files: Record<string, string | Buffer | null>;
}

const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

export function git(directory: string, args: readonly string[], input?: string | Buffer): Buffer {
  return execFileSync('git', ['-C', directory, ...args], {
    input,
    env: { ...process.env, ...settings },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Makes a repository with the commits, each at a fixed date, by a single call of git. */
export function makeRepository(directory: string, commits: readonly CommitSpec[]): Map<string, string> {
  mkdirSync(directory, { recursive: true });
  git(directory, ['init', '-q', '--bare', '-b', 'main']);
  addCommits(directory, commits);
  return hashes(directory);
}

export function addCommits(directory: string, commits: readonly CommitSpec[]): void {
  const parts: Buffer[] = [];
  const put = (text: string) => parts.push(Buffer.from(text));
  const data = (bytes: Buffer) => {
    put(`data ${bytes.length}\n`);
    parts.push(bytes, Buffer.from('\n'));
  };
  for (const [index, { name, from, merge, files }] of commits.entries()) {
    put(`commit refs/heads/${name}\ncommitter Tester <t@example.org> ${1735689600 + index * 86_400} +0000\n`);
    data(Buffer.from(`Commit ${name}`));
    // Of a branch that goes on, git wants to hear that its tip on disk is meant.
    if (from) put(`from refs/heads/${from}${from === name ? '^0' : ''}\n`);
    if (merge) put(`merge refs/heads/${merge}\n`);
    for (const [file, content] of Object.entries(files)) {
      if (content === null) put(`D ${file}\n`);
      else {
        put(`M 100644 inline ${file}\n`);
        data(Buffer.from(content));
      }
    }
  }
  git(directory, ['fast-import', '--quiet', '--force'], Buffer.concat(parts));
}

/** Full hash of every branch. */
export function hashes(directory: string): Map<string, string> {
  const rows = git(directory, ['for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads']).toString();
  return new Map(rows.trim().split('\n').map((row) => row.split(' ') as [string, string])); // prettier-ignore
}

export const model = `"""A model."""
import torch


class Model:
    """Embeds and steps."""

    def embed(self, x):
        mask = torch.ones(x.shape[0], dtype=torch.bool, device=x.device)
        positions = torch.cumsum(mask, dim=0) - 1
        return positions

    def forward(self, x):
        h = self.embed(x)
        h = h * 2
        h = h + torch.arange(h.shape[0], device=h.device)
        return h


def helper(value):
    return value
`;
export const loader = `import random


def make_loader(samples, batch_size):
    order = list(range(len(samples)))
    random.shuffle(order)
    return [order[i : i + batch_size] for i in range(0, len(order), batch_size)]


def size_of(samples):
    return len(samples)
`;
export const config = '[train]\nsteps = 30000\nseed = 42\n';

const replace = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the example has no ${from}`);
  return text.replace(from, () => to);
};
export const inModel = (from: string, to: string): string => replace(model, from, to);
export const inLoader = (from: string, to: string): string => replace(loader, from, to);

/** Four commits that lead to `main`, which the site pins. */
const history: CommitSpec[] = [
  {
    name: 'first',
    files: {
      'src/model.py': inModel('"""A model."""\n', '').replace('h * 2', 'h * 3'),
      'src/data/loader.py': loader,
      'config.toml': config,
      'README.md': 'A source.\n',
    },
  },
  { name: 'step-edited', from: 'first', files: { 'src/model.py': inModel('"""A model."""\n', '') } },
  { name: 'readme', from: 'step-edited', files: { 'README.md': 'A fork.\n' } },
  { name: 'renamed', from: 'readme', files: { 'src/data/loader.py': null, 'src/loader.py': loader } },
  { name: 'main', from: 'renamed', files: { 'src/model.py': model } },
];

interface Cited {
  source: string;
  path: string;
  symbol?: string;
  lines: [number, number];
  text: string;
}

const upstreamModel = replace(inModel('h * 2', 'h * 4'), 'import torch\n', 'import math\n\nimport torch\n');
const attention = 'def attend(q, k):\n    return q @ k\n';

const cited: Record<string, Cited> = {
  'ex.src.lines': { source: 'fork@head', path: 'config.toml', lines: [2, 3], text: config },
  'ex.src.embed': { source: 'fork@head', path: 'src/model.py', symbol: 'Model.embed', lines: [8, 11], text: model },
  'ex.src.step': { source: 'fork@head', path: 'src/model.py', symbol: 'Model.forward', lines: [15, 16], text: model },
  'ex.src.loader': { source: 'fork@head', path: 'src/loader.py', symbol: 'make_loader', lines: [4, 7], text: loader },
  'ex.src.up': { source: 'upstream@head', path: 'src/model.py', symbol: 'helper', lines: [22, 23], text: upstreamModel },
  'ex.src.dit': { source: 'vdit@head', path: 'dit/attention.py', lines: [1, 2], text: attention },
};

/** What each of the first claims rests on; the others rest on golden cases alone. */
const claims = [
  'kind: read, citations: [ex.src.embed]',
  'kind: read, citations: [ex.src.step]',
  'kind: read, citations: [ex.src.loader]',
  'kind: read, citations: [ex.src.lines]',
  "kind: absent, queries: [{ source: fork@head, pattern: 'set_epoch', paths: [src] }]",
  'kind: read, citations: [ex.src.up]',
  'kind: read, citations: [ex.src.dit]',
];

/** Claims by what they rest on. `:cite{ex.src.lines}` stands beside the last claim of the page. */
export const resting = {
  embed: 'ex.fact.n1',
  step: 'ex.fact.n2',
  loader: 'ex.fact.n3',
  config: 'ex.fact.n4',
  besideConfig: 'ex.fact.n25',
  absent: 'ex.fact.n5',
  upstream: 'ex.fact.n6',
  vdit: 'ex.fact.n7',
} as const;

const citationText = (id: string, { source, path: file, symbol, lines: [start, end], text }: Cited): string => {
  const sha256 = hashLines(linesBetween(normalisedLines(Buffer.from(text)), start, end));
  const rows = [`source: ${source}`, `path: ${file}`, ...(symbol ? [`symbol: ${symbol}`] : []), `lines: ${start}-${end}`];
  return `  ${id}:\n${[...rows, `sha256: ${sha256}`].map((row) => `    ${row}\n`).join('')}`;
};

function siteFiles(pins: Record<RepositoryKey, string>): Files {
  const files = exampleRepository();
  // The tool writes its own.
  delete files[record];
  const repository = (key: RepositoryKey) => `${key}:
  url: https://github.com/example/${key}
  licence: MIT
  about: An example.
  pins:
    head: { commit: ${pins[key]}, date: 2025-01-05, branch: main, subject: Commit main }
`;
  const entries = Array.from(
    { length: 25 },
    (_, index) => `  ex.fact.n${index + 1}: { ${claims[index] ?? 'kind: run, golden: [example/case-1]'} }\n`,
  );
  return {
    ...files,
    [sourcesFile]: repository('fork') + repository('upstream') + repository('vdit'),
    [claimFile]: `namespace: ex
explorer: { claims: [ex.fact.n1] }
citations:
${Object.entries(cited)
  .map(([id, citation]) => citationText(id, citation))
  .join('')}claims:
${entries.join('')}`,
  };
}

export interface Run {
  code: number;
  out: string;
  error: string;
}

/** The three repositories and the site, verified; tests change the site and put it back with `reset`. */
export class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  readonly root = path.join(this.folder, 'site');
  readonly fork = path.join(this.folder, 'fork');
  private readonly commits: Map<string, string>;
  private readonly clean: Map<string, string>;

  /** @param branches further commits of the fork */
  constructor(branches: readonly CommitSpec[] = []) {
    this.commits = makeRepository(this.fork, [...history, ...branches]);
    const upstream = makeRepository(this.path('upstream'), [
      {
        name: 'main',
        files: {
          'src/model.py': upstreamModel,
          'src/train.py': 'sampler.set_epoch(0)\n',
          'config.toml': config,
        },
      },
    ]);
    const vdit = makeRepository(this.path('vdit'), [{ name: 'main', files: { 'dit/attention.py': attention } }]);
    const pins = {
      fork: this.commit('main'),
      upstream: upstream.get('main') as string,
      vdit: vdit.get('main') as string,
    };
    for (const [file, text] of Object.entries(siteFiles(pins))) this.write(file, text);
    const verified = this.tool('verify');
    if (verified.code !== 0) throw new Error(`the example is not clean:\n${verified.out}${verified.error}`);
    this.clean = this.files();
  }

  /** Path of a repository, or of anything else in the folder beside the site. */
  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** Full hash of a branch of the fork. */
  commit(branch: string): string {
    const hash = this.commits.get(branch);
    if (!hash) throw new Error(`the fork has no branch ${branch}`);
    return hash;
  }

  /** Runs the tool in process, without `--repo`. */
  run(...args: string[]): Run {
    let [out, error] = ['', ''];
    const code = evidence(args, this.root, {
      out: (text) => (out += text),
      error: (text) => (error += text),
      interactive: false,
    });
    return { code, out, error };
  }

  /** Runs the tool with `--repo` for the three repositories. */
  tool(...args: string[]): Run {
    const repos = ['fork', 'upstream', 'vdit'].flatMap((key) => ['--repo', `${key}=${this.path(key)}`]);
    return this.run(...args, ...repos);
  }

  /** `related` on a diff that is written to a file. */
  related(diff: string | Buffer, ...args: string[]): Run {
    const file = this.path('change.diff');
    writeFileSync(file, diff);
    return this.run('related', '--diff', file, ...args);
  }

  /** `git diff` of the fork from its pin to a branch. */
  diff(branch: string, ...options: string[]): Buffer {
    return git(this.fork, ['diff', ...options, this.commit('main'), this.commit(branch)]);
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string | Buffer): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), text);
  }

  edit(file: string, from: string, to: string): void {
    this.write(file, replace(this.read(file), from, to));
  }

  /** Line (1-based) of a text in a file of the site. */
  lineOf(file: string, part: string): number {
    const text = this.read(file);
    if (!text.includes(part)) throw new Error(`${file} has no ${part}`);
    return text.slice(0, text.indexOf(part)).split('\n').length;
  }

  /** Every file of the site with its bytes. */
  files(): Map<string, string> {
    const names = readdirSync(this.root, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(
      names
        .filter((name) => statSync(path.join(this.root, name)).isFile())
        .map((name) => [name, readFileSync(path.join(this.root, name), 'latin1')]),
    );
  }

  reset(): void {
    rmSync(this.root, { recursive: true });
    for (const [name, bytes] of this.clean) this.write(name, Buffer.from(bytes, 'latin1'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const repository = path.resolve(import.meta.dirname, '../..');

/** `npx tsx tools/evidence.ts`, in a process of its own. */
export function commandLine(args: readonly string[]): Run {
  return tsx('tools/evidence.ts', args);
}

/** The same for the site of a world, with standard input. */
export function commandLineIn(world: World, args: readonly string[], input: Buffer): Run {
  const file = world.path('program.ts');
  const streams = '{ out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text), interactive: false }';
  writeFileSync(
    file,
    `import { evidence } from ${JSON.stringify(path.join(repository, 'tools/evidence/program'))};
process.exitCode = evidence(process.argv.slice(2), ${JSON.stringify(world.root)}, ${streams});
`,
  );
  return tsx(file, args, input);
}

function tsx(program: string, args: readonly string[], input?: Buffer): Run {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', program, ...args], {
    cwd: repository,
    input: input ?? '',
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: stdout, error: stderr };
}
