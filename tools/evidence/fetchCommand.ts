/** `evidence fetch`: makes or updates the clones. */
import { repositoryKey } from '../../core/schema/sources';
import { fetchClone } from '../../io/clones';
import { readSources } from '../../io/readSite';
import { UsageError, orUsage, parseKey, type Answer, type Context } from './context';

export function fetchCommand(context: Context, keys: readonly string[]): Answer {
  if (context.repo.length > 0) throw new UsageError('fetch makes the clones itself; --repo is for the commands that read');
  const sources = orUsage(() => readSources(context.root));
  const wanted = keys.length > 0 ? keys.map(parseKey) : repositoryKey.options;
  const results = wanted.flatMap((key) => {
    const repository = sources[key];
    if (!repository) return [];
    const { url, pins } = repository;
    return [{ key, url, pins: Object.keys(pins).length, ...fetchClone(context.root, key, url, pins, context.progress) }];
  });
  if (results.length === 0) throw new UsageError('evidence/sources.yaml names no repository');

  const rows = results.map(({ key, url, pins, problem, missing }) => {
    const had = `${key.padEnd(9)} ${pins - missing.length} of ${pins} pins`;
    if (missing.length > 0) {
      return `${had}; cannot reach ${url} (${problem ?? 'unknown commit'})\n          missing: ${missing.slice(0, 6).join(', ')}${missing.length > 6 ? ` and ${missing.length - 6} more` : ''}\n          run fetch again when online, or pass --repo ${key}=PATH to the other commands`;
    }
    return problem === undefined ? had : `${had}; not updated: ${problem}`;
  });
  const complete = results.every(({ missing }) => missing.length === 0);
  return { code: complete ? 0 : 1, text: rows.join('\n'), json: results };
}
