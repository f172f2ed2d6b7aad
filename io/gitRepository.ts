/** Reads a local git repository, bare or not, through git itself. Never writes to it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Something about the repository that the person who called has to mend. */
export class RepositoryProblem extends Error {}

export interface Commit {
  hash: string;
  /** Day (UTC) of the commit. */
  date: string;
  subject: string;
}

interface Output {
  status: number;
  stdout: Buffer;
  stderr: string;
}

/** Enough for the largest tree listing and the largest text file. */
const maxBuffer = 256 * 1024 * 1024;

export class GitRepository {
  private readonly trees = new Map<string, Map<string, string>>();
  private readonly blobs = new Map<string, Buffer>();

  /** @throws RepositoryProblem if there is no git repository at the path */
  constructor(readonly path: string) {
    if (!existsSync(path)) throw new RepositoryProblem(`${path} does not exist`);
    if (this.git(['rev-parse', '--git-dir']).status !== 0)
      throw new RepositoryProblem(`${path} is not a git repository`);
  }

  /** @throws RepositoryProblem if the revision is unknown; says so if the clone is shallow */
  commit(rev: string): Commit {
    const { status, stdout } = this.git([
      'log',
      '-1',
      '--date=format-local:%Y-%m-%d',
      '--format=%H%x00%cd%x00%s',
      '--end-of-options',
      rev,
      '--',
    ]);
    const [hash, date, subject] = stdout.toString('utf8').trimEnd().split('\0');
    if (status !== 0 || !hash || !date) {
      throw new RepositoryProblem(
        this.isShallow()
          ? `${this.path} is a shallow clone without ${rev}: run git fetch --unshallow there`
          : `${this.path} has no commit ${rev}: run npm run evidence -- fetch, or git fetch there`,
      );
    }
    return { hash, date, subject: subject ?? '' };
  }

  has(commit: string): boolean {
    return this.git(['cat-file', '-e', `${commit}^{commit}`]).status === 0;
  }

  /** Newest commit of a branch: of the remote one where the clone has both, because the local one may lag behind. */
  branchTip(branch: string): Commit {
    const remote = `refs/remotes/origin/${branch}`;
    const hasRemote = this.git(['rev-parse', '--verify', '--quiet', `${remote}^{commit}`]).status === 0;
    return this.commit(hasRemote ? remote : `refs/heads/${branch}`);
  }

  /** Git's name of the content of every file at a commit, by path. */
  tree(commit: string): Map<string, string> {
    let tree = this.trees.get(commit);
    if (!tree) {
      const { status, stdout, stderr } = this.git(['ls-tree', '-r', '-z', '--full-tree', commit]);
      if (status !== 0) throw new RepositoryProblem(`${this.path}: cannot list ${commit}: ${stderr}`);
      tree = new Map();
      for (const entry of stdout.toString('utf8').split('\0')) {
        const match = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
        if (match) tree.set(match[2] as string, match[1] as string);
      }
      this.trees.set(commit, tree);
    }
    return tree;
  }

  /** @throws RepositoryProblem if a partial clone lacks the content and cannot get it */
  blob(name: string): Buffer {
    let bytes = this.blobs.get(name);
    if (!bytes) {
      const { status, stdout, stderr } = this.git(['cat-file', 'blob', name]);
      if (status !== 0) {
        throw new RepositoryProblem(
          `${this.path} lacks the content ${name}: run npm run evidence -- fetch (${stderr})`,
        );
      }
      bytes = stdout;
      this.blobs.set(name, bytes);
    }
    return bytes;
  }

  /** Places that `git grep -nEI PATTERN COMMIT -- PATHS` prints. */
  grep(commit: string, pattern: string, paths: readonly string[]): { path: string; line: number }[] {
    const { status, stdout, stderr } = this.git(['grep', '-nEIz', '--no-color', '-e', pattern, commit, '--', ...paths]);
    if (status > 1) throw new RepositoryProblem(`git grep '${pattern}' in ${this.path}: ${stderr}`);
    if (status === 1) return [];
    const hits: { path: string; line: number }[] = [];
    // With -z: COMMIT:PATH NUL LINE NUL TEXT LF
    for (const record of stdout.toString('utf8').split('\n')) {
      const [place, line] = record.split('\0');
      if (place && line) hits.push({ path: place.slice(place.indexOf(':') + 1), line: Number(line) });
    }
    return hits;
  }

  /** New path of each file that was renamed between two commits, by old path. Only text files that evidence can cite. */
  renames(from: string, to: string): Map<string, string> {
    const { status, stdout } = this.git([
      ...['diff', '-z', '--name-status', '--find-renames', '--diff-filter=R', from, to],
      ...['--', '*.py', '*.md', '*.toml', '*.sh', '*.yaml', '*.yml'],
    ]);
    const renamed = new Map<string, string>();
    if (status !== 0) return renamed;
    const parts = stdout.toString('utf8').split('\0');
    for (let index = 0; index + 2 < parts.length; index += 3) {
      renamed.set(parts[index + 1] as string, parts[index + 2] as string);
    }
    return renamed;
  }

  diff(from: string, to: string, paths: readonly string[]): Buffer {
    const { status, stdout, stderr } = this.git([
      // As git writes it, whatever the person's settings are.
      ...['diff', '--find-renames', '--full-index', '--no-color', '--no-ext-diff', '--no-textconv'],
      ...['--src-prefix=a/', '--dst-prefix=b/', from, to, '--', ...paths],
    ]);
    if (status !== 0) throw new RepositoryProblem(`git diff ${from} ${to} in ${this.path}: ${stderr}`);
    return stdout;
  }

  /** The newest commits on the first-parent line that ends in a revision, newest first, each with its parent. */
  history(rev: string, count: number): { hash: string; parent: string; date: string; subject: string }[] {
    const { stdout } = this.git([
      ...[
        'log',
        '--first-parent',
        `-${count}`,
        '--date=format-local:%Y-%m-%d',
        '--format=%H%x00%P%x00%cd%x00%s',
        rev,
        '--',
      ],
    ]);
    return stdout
      .toString('utf8')
      .split('\n')
      .flatMap((row) => {
        const [hash, parents, date, subject] = row.split('\0');
        const parent = parents?.split(' ')[0];
        return hash && parent ? [{ hash, parent, date: date ?? '', subject: subject ?? '' }] : [];
      });
  }

  private isShallow(): boolean {
    return this.git(['rev-parse', '--is-shallow-repository']).stdout.toString().trim() === 'true';
  }

  private git(args: string[]): Output {
    const { status, stdout, stderr, error } = spawnSync('git', ['-C', this.path, ...args], {
      maxBuffer,
      // Dates in UTC, messages in English, no question to a person.
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    });
    if (error) throw new RepositoryProblem(`git cannot be run: ${error.message}`);
    return { status: status ?? 128, stdout, stderr: stderr.toString('utf8').trim().split('\n')[0] ?? '' };
  }
}
