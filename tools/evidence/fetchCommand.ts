/** `evidence fetch`: makes or updates the clones; of a repository given with `--repo` it only says whether it has the pins. */
import { repositoryKey, type Pin, type RepositoryKey } from '../../core/schema/sources';
import { fetchClone, pinName, type FetchResult } from '../../io/clones';
import { readSources } from '../../io/readSite';
import { UsageError, openRepository, orUsage, parseKey, parseRepoOptions, type Answer, type Context } from './context';

export function fetchCommand(context: Context, keys: readonly string[]): Answer {
  const sources = orUsage(() => readSources(context.root));
  const wanted = keys.length > 0 ? keys.map(parseKey) : repositoryKey.options;
  const given = parseRepoOptions(context.repo);
  const results = wanted.flatMap((key) => {
    const repository = sources[key];
    if (!repository) return [];
    const { url, pins } = repository;
    const path = given.get(key);
    const result =
      path === undefined ? fetchClone(context.root, key, url, pins, context.progress) : checkPins(key, path, pins);
    return [{ key, url: path ?? url, pins: Object.keys(pins).length, ...result }];
  });
  if (results.length === 0) throw new UsageError('evidence/sources.yaml names no repository');

  const rows = results.map(({ key, url, pins, problem, missing }) => {
    const had = `${key.padEnd(9)} ${pins - missing.length} of ${pins} pins`;
    if (missing.length > 0) {
      return `${had}; cannot get the rest from ${url} (${problem ?? 'unknown commit'})\n          missing: ${missing.slice(0, 6).join(', ')}${missing.length > 6 ? ` and ${missing.length - 6} more` : ''}\n          run fetch again when online, or pass --repo ${key}=PATH to the other commands`;
    }
    return problem === undefined ? had : `${had}; not updated: ${problem}`;
  });
  const complete = results.every(({ missing }) => missing.length === 0);
  return { code: complete ? 0 : 1, text: rows.join('\n'), json: results };
}

/** A repository of the person who called is read, never changed. */
function checkPins(key: RepositoryKey, path: string, pins: Readonly<Record<string, Pin>>): FetchResult {
  const repository = openRepository(key, path);
  const missing = Object.entries(pins).filter(([, { commit }]) => !repository.has(commit));
  return { path, missing: missing.map(([pin, { commit }]) => pinName(key, pin, commit)) };
}
