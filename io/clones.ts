/** The clones that the evidence tool keeps: bare, partial, in a folder that git ignores. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Pin } from '../core/schema/sources';

export const clonesFolder = '.sources';

export const clonePath = (root: string, key: string): string => path.join(root, clonesFolder, `${key}.git`);

/** `fork@head (7a75ac2)` */
export const pinName = (key: string, pin: string, commit: string): string => `${key}@${pin} (${commit.slice(0, 7)})`;

/** Larger files are no text that evidence cites. */
const filter = '--filter=blob:limit=1m';

export interface FetchResult {
  path: string;
  /** What git said where something could not be fetched. */
  problem?: string;
  /** Pins that the clone still lacks. */
  missing: string[];
}

/**
 * Makes or updates a clone. The tracked branches come one at a time and first, so that an interruption loses little and the next run goes on.
 * @param onStep told before each request
 */
export function fetchClone(
  root: string,
  key: string,
  url: string,
  pins: Readonly<Record<string, Pin>>,
  onStep: (what: string) => void = () => {},
): FetchResult {
  const directory = clonePath(root, key);
  const git = (...args: string[]) => {
    const { status, stderr, error } = spawnSync('git', ['-C', directory, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    });
    return { ok: status === 0, message: error?.message ?? reason(stderr) };
  };
  if (!existsSync(path.join(directory, 'HEAD'))) {
    mkdirSync(directory, { recursive: true });
    git('init', '--bare', '--quiet');
  }
  git('config', 'remote.origin.url', url);
  git('config', 'remote.origin.promisor', 'true');
  git('config', 'remote.origin.partialclonefilter', 'blob:limit=1m');

  const branches = [...new Set(Object.values(pins).flatMap(({ branch }) => branch ?? []))];
  // All other branches last: drift can be asked about any of them.
  const refs = [
    ...branches.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`),
    '+refs/heads/*:refs/heads/*',
  ];
  let problem: string | undefined;
  for (const ref of refs) {
    onStep(`${key}: ${ref.slice(1, ref.indexOf(':'))}`);
    const { ok, message } = git('fetch', '--quiet', '--no-tags', filter, 'origin', ref);
    if (!ok) problem ??= message;
  }
  const missing = Object.entries(pins).filter(([, { commit }]) => {
    if (git('cat-file', '-e', `${commit}^{commit}`).ok) return false;
    // A commit that no branch holds any more can still be asked for by name.
    onStep(`${key}: ${commit.slice(0, 7)}`);
    return problem !== undefined || !git('fetch', '--quiet', '--no-tags', filter, 'origin', commit).ok;
  });
  return {
    path: directory,
    problem,
    missing: missing.map(([pin, { commit }]) => pinName(key, pin, commit)),
  };
}

/** What went wrong; behind it git gives general advice. */
function reason(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? '';
}
