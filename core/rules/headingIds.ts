import type { Finding } from '../finding';
import { allPages } from '../site';
import type { Rule } from './rule';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const headingIds: Rule = {
  id: 'page/heading-id',
  why: 'Links to sections must survive rewording and be the same in both languages.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const page of allPages(site)) {
      const seen = new Map<string, number>();
      for (const heading of page.headings) {
        looked += 1;
        const at = { rule: 'page/heading-id', file: page.file, line: heading.line, column: heading.column };
        if (heading.depth === 1) {
          findings.push({
            ...at,
            message: `"${heading.text}" is a first-level heading; the title comes from the front matter`,
            fix: 'begin sections with ##',
          });
        }
        if (heading.id === null) {
          findings.push({
            ...at,
            message: `the heading "${heading.text}" has no id`,
            fix: 'end the heading with {/* #ascii-id */}',
          });
        } else if (!kebab.test(heading.id)) {
          findings.push({
            ...at,
            message: `the id "${heading.id}" is not ASCII kebab-case`,
            fix: 'use lower-case letters, digits and single hyphens, beginning with a letter',
          });
        } else if (seen.has(heading.id)) {
          findings.push({
            ...at,
            message: `the id "${heading.id}" stands already at line ${seen.get(heading.id)}`,
            fix: 'give this heading an id of its own',
          });
        } else {
          seen.set(heading.id, heading.line);
        }
      }
    }
    return { looked, findings };
  },
};
