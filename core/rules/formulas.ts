import katex from 'katex';
import type { Finding } from '../finding';
import { allPages } from '../site';
import type { Rule } from './rule';

export const formulas: Rule = {
  id: 'math/invalid',
  why: 'A formula that KaTeX rejects would reach readers as red source text.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const page of allPages(site)) {
      for (const { tex, display, line, column } of page.formulas) {
        looked += 1;
        try {
          katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: onlyText });
        } catch (error) {
          findings.push({
            rule: 'math/invalid',
            file: page.file,
            line,
            column,
            message: (error as Error).message.replace(/^KaTeX parse error: /, ''),
            fix: 'correct the formula; a lone $ in prose is written \\$',
          });
        }
      }
    }
    return { looked, findings };
  },
};

/** Chinese belongs in \text{…}; KaTeX's other remarks concern LaTeX compatibility, which readers never see. */
const onlyText = (errorCode: string): 'ignore' | 'error' =>
  errorCode === 'unicodeTextInMathMode' ? 'error' : 'ignore';
