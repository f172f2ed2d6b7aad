import { goldenFunctions } from '../golden/functions';
import { runGolden } from '../golden/runGolden';
import type { Finding } from '../finding';
import type { Rule } from './rule';

export const goldenAgreement: Rule = {
  id: 'golden/agreement',
  why: 'An explorer whose model computes something else than the real code would be worse than none.',
  check({ goldenFiles, configTable }) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const { file, value, lineOfCase } of goldenFiles) {
      looked += value.cases.length;
      for (const { id, fn, message } of runGolden(value, goldenFunctions, { configTable }).failures) {
        findings.push({
          rule: 'golden/agreement',
          file,
          line: lineOfCase(id),
          message: `${fn} ${id}: ${message}`,
          fix: 'mend the model in core/models; golden cases come from the real code and are not edited',
        });
      }
    }
    return { looked, findings };
  },
};
