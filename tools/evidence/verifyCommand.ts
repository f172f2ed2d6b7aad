/** `evidence verify`: compares everything with the pinned sources, and writes the record when all is well. */
import { verify } from '../../core/evidence/verify';
import type { RepositoryKey } from '../../core/schema/sources';
import { folders } from '../../io/readSite';
import { jsonByLine, writeAll } from '../../io/records';
import { sourceReader } from '../../io/sourceReader';
import { findingsText, loadSite, openRepositories, orUsage, plural, type Answer, type Context } from './context';

export function verifyCommand(context: Context): Answer {
  const site = loadSite(context);
  return orUsage(() => {
    const repositories = openRepositories(context, Object.keys(site.sources) as RepositoryKey[]);
    for (const [key, repository] of repositories) {
      for (const { commit } of Object.values(site.sources[key]?.pins ?? {})) repository.commit(commit);
    }
    const started = Date.now();
    const { totals, claimsByKind, findings, record } = verify(site, sourceReader(repositories), {
      today: context.today,
      onProgress: (done, total, what) => context.progress(`${done}/${total} ${what}`),
    });
    // A record with gaps would make the pages claim more than was seen.
    if (findings.length === 0) writeAll(context.root, new Map([[folders.verification, `${jsonByLine(record, 2)}\n`]]));
    const kinds = Object.entries(claimsByKind).map(([kind, count]) => `${kind} ${count}`);
    const claims = Object.values(claimsByKind).reduce((sum, count) => sum + count, 0);
    const text = [
      `${findingsText(findings)}${plural(totals.citations, 'citation')}, ${plural(totals.symbols, 'symbol')}, ${plural(totals.queries, 'absence query', 'absence queries')}, ${plural(totals.counterparts, 'comparison')} with the other repository, ${((Date.now() - started) / 1000).toFixed(1)} s`,
      `${plural(claims, 'claim')}: ${kinds.join(', ')}`,
      findings.length === 0
        ? `verify: clean; written to ${folders.verification}`
        : `verify: ${plural(findings.length, 'finding')}; nothing was written`,
    ];
    return { code: findings.length === 0 ? 0 : 1, text: text.join('\n'), json: { totals, claimsByKind, findings } };
  });
}
