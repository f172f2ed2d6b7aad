/** The inputs and the surroundings of the action, read from the environment of the runner. */
import type { Locale } from '../../core/page/pageModel';
import { repositoryKey, type RepositoryKey } from '../../core/schema/sources';
import { ActionProblem } from './problem';

export interface Settings {
  /** Address of the published site, with a slash at the end. */
  site: string;
  key?: RepositoryKey;
  locale: Locale;
  token: string;
  /** Without it only the summary of the job is written. */
  comment: boolean;
  /** Address of GitHub's API, without a slash at the end. */
  api: string;
  /** `owner/name` of the repository that the workflow runs in. */
  repository: string;
  event: { name: string; file: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

const locales: Readonly<Record<string, Locale>> = { en: 'en', zh: 'zh-Hans' };

/** @throws ActionProblem */
export function readSettings(env: Environment): Settings {
  const input = (name: string) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const key = input('repo-key');
  const parsedKey = key === '' ? undefined : repositoryKey.safeParse(key);
  if (parsedKey && !parsedKey.success) {
    throw new ActionProblem(`repo-key: "${key}": it is one of ${repositoryKey.options.join(', ')}, or left out`);
  }
  const language = input('language') || 'en';
  const locale = Object.hasOwn(locales, language) ? locales[language] : undefined;
  if (!locale) throw new ActionProblem(`language: "${language}": it is en or zh`);
  const comment = input('comment') || 'true';
  if (comment !== 'true' && comment !== 'false')
    throw new ActionProblem(`comment: "${comment}": it is 'true' or 'false'`);
  const token = input('token');
  if (token === '') throw new ActionProblem('token: it is empty; leave the input out to use the token of the job');
  return {
    site: siteAddress(input('site')),
    key: parsedKey?.data,
    locale,
    token,
    comment: comment === 'true',
    api: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    repository: fromRunner(env, 'GITHUB_REPOSITORY'),
    event: { name: fromRunner(env, 'GITHUB_EVENT_NAME'), file: fromRunner(env, 'GITHUB_EVENT_PATH') },
  };
}

function siteAddress(text: string): string {
  if (text === '')
    throw new ActionProblem('site: it is missing; give the address of the published site, with: site: https://…');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ActionProblem(`site: "${text}" is not an address; it begins with https://`);
  }
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/*$/, '/');
}

function fromRunner(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new ActionProblem(`${name} is not set: the action runs in a workflow of GitHub Actions`);
  return value;
}
