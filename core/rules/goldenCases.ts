import type { Finding } from '../finding';
import type { Rule } from './rule';

export const goldenCases: Rule = {
  id: 'claim/golden',
  why: 'A claim that says "reproduced by a run" names a case that exists.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const { file, value, lineOf } of site.claimFiles.values()) {
      for (const [id, { golden }] of Object.entries(value.claims)) {
        for (const name of golden) {
          looked += 1;
          if (site.golden.has(name)) continue;
          findings.push({
            rule: 'claim/golden',
            file,
            line: lineOf(['claims', id]),
            message: `the claim "${id}" names "${name}", which is not in evidence/golden`,
            fix: 'name FILE/CASE of a golden file, or observations/ID',
          });
        }
      }
    }
    return { looked, findings };
  },
};
