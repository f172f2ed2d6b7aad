/** All gates, in the order in which an author wants to read their findings. */
import type { Finding } from '../finding';
import type { Site } from '../site';
import { claims } from './claims';
import { diagrams } from './diagrams';
import { enStyle } from './enStyle';
import { explorers } from './explorers';
import { formulas } from './formulas';
import { frontMatter } from './frontMatter';
import { glossary, variants } from './glossary';
import { goldenAgreement } from './goldenAgreement';
import { goldenCases } from './goldenCases';
import { headingIds } from './headingIds';
import { pageShape } from './pageShape';
import { parityRules } from './parity';
import { phases } from './phases';
import { rawCommits } from './rawCommits';
import { redirectTargets } from './redirectTargets';
import type { Rule } from './rule';
import { sources } from './sources';
import { stale } from './stale';
import { strayMarkup } from './strayMarkup';
import { twins } from './twins';
import { uncited } from './uncited';
import { verification } from './verification';
import { zhTypography } from './zhTypography';

export const rules: readonly Rule[] = [
  frontMatter,
  headingIds,
  pageShape,
  strayMarkup,
  claims,
  uncited,
  goldenCases,
  goldenAgreement,
  explorers,
  verification,
  phases,
  sources,
  rawCommits,
  formulas,
  diagrams,
  twins,
  ...parityRules,
  stale,
  glossary,
  variants,
  zhTypography,
  enStyle,
  redirectTargets,
];

export interface CheckResult {
  counts: { rule: string; looked: number; findings: number }[];
  findings: Finding[];
}

export function checkSite(site: Site): CheckResult {
  const counts: CheckResult['counts'] = [];
  const findings = [...site.findings];
  for (const rule of rules) {
    const result = rule.check(site);
    counts.push({ rule: rule.id, looked: result.looked, findings: result.findings.length });
    findings.push(...result.findings);
    if (result.looked === 0) {
      findings.push({
        rule: 'rule/nothing-checked',
        file: '.',
        line: 1,
        message: `the rule ${rule.id} looked at nothing`,
        fix: 'a gate that sees no input proves nothing: find out why the content was not read',
      });
    }
  }
  return { counts, findings };
}
