/** The drift report as Markdown, for the issue that the weekly check opens. */
import type { Drift, DriftOfPin } from '../schema/records';
import type { Sources } from '../schema/sources';
import { countDrift, needsReview } from './drift';
import { keyOf } from './evidenceEntries';
import { linesAddress } from './permalink';

export function driftMarkdown(reports: Drift, sources: Sources): string {
  const rows = Object.entries(reports).map(([ref, report]) => {
    const { same, moved, changed, gone, found } = countDrift(report);
    const { rev, commit, date } = report.to;
    return `| ${ref} | ${report.base.slice(0, 7)} | ${rev} ${commit.slice(0, 7)} (${date}) | ${same} | ${moved} | ${changed} | ${gone} | ${found} |`;
  });
  const parts = Object.entries(reports)
    .filter(([, report]) => needsReview(report))
    .map(([ref, report]) => review(ref, report, sources));
  return [
    '| pin | commit | compared with | same | moved | changed | gone | absence queries not empty |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    ...(parts.length > 0 ? parts : ['Nothing needs a person: every cited line stands, every absence query is empty.']),
  ].join('\n');
}

function review(ref: string, { citations, queries, base, to }: DriftOfPin, sources: Sources): string {
  const repository = sources[keyOf(ref)]?.url ?? '';
  const entries = Object.entries(citations).filter(([, { status }]) => status === 'changed' || status === 'gone');
  return [
    `### ${ref}`,
    '',
    ...entries.map(([id, { status, path, start, end, reason }]) => {
      const there = path && start && end ? ` ([now](${linesAddress(repository, to.commit, path, start, end)}))` : '';
      return `- [ ] \`${id}\`: ${status}${reason ? `, ${reason}` : ''}${there}`;
    }),
    ...Object.entries(queries)
      .filter(([, hits]) => hits > 0)
      .map(([claim, hits]) => `- [ ] \`${claim}\`: the absence query finds ${hits} places`),
    '',
    `[Compare](${repository}/compare/${base}...${to.commit}) · re-pin after review: \`npm run evidence -- repin ${ref} ${to.commit.slice(0, 7)}\``,
    '',
  ].join('\n');
}
