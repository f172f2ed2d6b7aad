/** What the commands share: the site, the repositories they may read, and how they answer. */
import { existsSync } from 'node:fs';
import { EvidenceProblem } from '../../core/evidence/evidenceProblem';
import { formatFindings, type Finding } from '../../core/finding';
import { repositoryKey, type RepositoryKey } from '../../core/schema/sources';
import type { Site } from '../../core/site';
import { clonePath } from '../../io/clones';
import { GitRepository, RepositoryProblem } from '../../io/gitRepository';
import { BrokenFile, readSite } from '../../io/readSite';

/** Wrong use, or something that the person has to provide: exit code 2. */
export class UsageError extends Error {}

export interface Answer {
  /** 0 clean, 1 findings. */
  code: 0 | 1;
  text: string;
  json: unknown;
}

export interface Context {
  root: string;
  /** `--repo KEY=PATH`, as given. */
  repo: string[];
  /** For long work; silent with `--json`. */
  progress(message: string): void;
  /** Day (UTC), YYYY-MM-DD. */
  today: string;
}

/** @throws UsageError if the files of the site do not match their schemas: what they say could not be trusted */
export function loadSite({ root }: Context): Site {
  const site = orUsage(() => readSite(root));
  if (site.findings.length > 0) throw new UsageError(`the evidence files are broken:\n${formatFindings(site.findings)}`);
  return site;
}

/**
 * The repositories of some keys: those given with `--repo`, otherwise the clones of the tool.
 * @throws UsageError for an unknown key, a missing clone, or a path without a repository
 */
export function openRepositories(context: Context, keys: Iterable<RepositoryKey>): Map<RepositoryKey, GitRepository> {
  const given = parseRepoOptions(context.repo);
  const opened = new Map<RepositoryKey, GitRepository>();
  for (const key of keys) {
    const path = given.get(key) ?? clonePath(context.root, key);
    if (!given.has(key) && !existsSync(path)) {
      throw new UsageError(`there is no clone of ${key}: run npm run evidence -- fetch, or pass --repo ${key}=PATH`);
    }
    opened.set(key, openRepository(key, path));
  }
  return opened;
}

export function openRepository(key: RepositoryKey, path: string): GitRepository {
  try {
    return new GitRepository(path);
  } catch (error) {
    if (!(error instanceof RepositoryProblem)) throw error;
    throw new UsageError(`${key}: ${error.message}; --repo ${key}=PATH takes the path of a git repository, bare or not`);
  }
}

export function parseRepoOptions(options: readonly string[]): Map<RepositoryKey, string> {
  const given = new Map<RepositoryKey, string>();
  for (const option of options) {
    const at = option.indexOf('=');
    if (at < 1 || at === option.length - 1) throw new UsageError(`--repo ${option}: write KEY=PATH, such as fork=../openpi`);
    given.set(parseKey(option.slice(0, at)), option.slice(at + 1));
  }
  return given;
}

export function parseKey(text: string): RepositoryKey {
  const parsed = repositoryKey.safeParse(text);
  if (!parsed.success) throw new UsageError(`unknown source key "${text}": it is one of ${repositoryKey.options.join(', ')}`);
  return parsed.data;
}

/** A problem of a repository or of the evidence as something that the person has to mend. */
export function orUsage<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const known = [RepositoryProblem, EvidenceProblem].some((kind) => error instanceof kind);
    if (known) throw new UsageError((error as Error).message);
    if (error instanceof BrokenFile) throw new UsageError(`the evidence files are broken:\n${error.message}`);
    throw error;
  }
}

export const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? '' : `${formatFindings(findings)}\n\n`;

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
