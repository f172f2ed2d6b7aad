import type { Finding } from '../finding';
import { citationEntries, queryEntries } from '../evidence/evidenceEntries';
import type { Rule } from './rule';

const fix =
  'run npm run evidence -- verify (npm run evidence -- fetch makes the clones), and commit evidence/verification.json';

export const verification: Rule = {
  id: 'evidence/unverified',
  why: 'The pages say "verified at this commit"; that is only true of evidence which the tool has compared with the source.',
  check(site) {
    const findings: Finding[] = [];
    const record = site.verification;
    const citations = citationEntries(site);
    const queries = queryEntries(site);
    const add = (at: { file: string; line: number }, message: string) =>
      findings.push({ rule: 'evidence/unverified', file: at.file, line: at.line, message, fix });

    for (const entry of citations) {
      const { path, lines, symbol, sha256 } = entry.citation;
      const found = record?.citations[entry.id];
      const now = [entry.commit, path, lines.start, lines.end, symbol, sha256];
      const then = found && [found.commit, found.path, found.start, found.end, found.symbol, found.sha256];
      if (!then) add(entry, `the citation "${entry.id}" was never verified`);
      else if (JSON.stringify(now) !== JSON.stringify(then)) {
        add(entry, `the citation "${entry.id}" has changed since it was verified`);
      }
    }
    for (const entry of queries) {
      const found = record?.queries[entry.claim]?.[entry.index];
      const same =
        found?.commit === entry.commit &&
        found.pattern === entry.query.pattern &&
        found.paths.join('\0') === entry.query.paths.join('\0');
      if (!same) add(entry, `query ${entry.index + 1} of the claim "${entry.claim}" was not verified in this form`);
    }
    const known = new Set(citations.map(({ id }) => id));
    const left = Object.keys(record?.citations ?? {}).filter((id) => !known.has(id));
    if (left.length > 0) {
      add(
        { file: 'evidence/verification.json', line: 1 },
        `the record holds citations that no longer exist: ${left.slice(0, 3).join(', ')}`,
      );
    }
    return { looked: citations.length + queries.length, findings };
  },
};
