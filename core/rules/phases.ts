import type { Finding } from '../finding';
import type { Rule } from './rule';

export const phases: Rule = {
  id: 'evidence/phases',
  why: 'What became of the plan is told with its proof: every state names a claim or a citation that exists.',
  check({ phases: { file, value, lineOf }, claimFiles }) {
    const findings: Finding[] = [];
    let looked = 0;
    const files = [...claimFiles.values()].map((loaded) => loaded.value);
    const known = (part: 'claims' | 'citations', id: string) => files.some((evidence) => evidence[part][id]);
    value.forEach(({ deliverables }, phase) =>
      deliverables.forEach((deliverable, place) => {
        for (const part of ['claims', 'citations'] as const) {
          for (const id of deliverable[part]) {
            looked += 1;
            if (known(part, id)) continue;
            findings.push({
              rule: 'evidence/phases',
              file,
              line: lineOf([phase, 'deliverables', place, part]),
              message: `${deliverable.id} names "${id}", which is not among the ${part} of any page`,
              fix: 'correct the id, or add it to the page and its evidence',
            });
          }
        }
      }),
    );
    return { looked, findings };
  },
};
