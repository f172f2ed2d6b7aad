import type { Finding } from '../finding';
import type { Rule } from './rule';

export const requiredSections = ['summary', 'traps', 'earlier-notes', 'verify', 'open-questions'] as const;
const leastClaims = 25;
const leastDiagrams = 3;
const leastFormulas = 2;
const mostSummaryLines = 10;

export const pageShape: Rule = {
  id: 'page/shape',
  why: 'A reader finds the answer, the traps, the corrections and the commands at the same place on every analysis.',
  check(site) {
    const analyses = site.pages.filter((page) => page.frontMatter?.kind === 'analysis');
    const findings: Finding[] = [];
    for (const page of analyses) {
      const add = (line: number, message: string, fix: string) =>
        findings.push({ rule: 'page/shape', file: page.file, line, message, fix });
      const ids = page.headings.map(({ id }) => id);
      for (const section of requiredSections) {
        if (!ids.includes(section))
          add(1, `the section #${section} is missing`, `add a heading with {/* #${section} */}`);
      }
      if (page.headings[0] && page.headings[0].id !== 'summary') {
        add(page.headings[0].line, 'the page does not begin with its summary', 'move the section #summary to the top');
      }
      if (page.summaryLines > mostSummaryLines) {
        const line = page.headings.find(({ id }) => id === 'summary')?.line ?? 1;
        add(line, `the summary has ${page.summaryLines} lines`, `shorten it to at most ${mostSummaryLines}`);
      }
      const claims = page.directives.filter(({ name }) => name === 'claim').length;
      if (claims < leastClaims)
        add(1, `${claims} claims`, `mark at least ${leastClaims} statements with :claim[…]{id}`);
      if (page.diagrams.length < leastDiagrams) {
        add(1, `${page.diagrams.length} diagrams`, `draw at least ${leastDiagrams} Mermaid diagrams from the code`);
      }
      const formulas = page.formulas.filter(({ display }) => display).length;
      if (formulas < leastFormulas)
        add(1, `${formulas} display formulas`, `write at least ${leastFormulas} between $$`);
    }
    return { looked: analyses.length, findings };
  },
};
