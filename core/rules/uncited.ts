import { allPages } from '../site';
import type { Rule } from './rule';

export const uncited: Rule = {
  id: 'claim/uncited',
  why: 'A statement that names code and cites nothing cannot be checked, and no tool sees when it stops being true.',
  check(site) {
    const statements = allPages(site)
      .filter(({ frontMatter }) => frontMatter?.kind === 'analysis')
      .flatMap((page) => page.statements.map((statement) => ({ file: page.file, ...statement })));
    return {
      looked: statements.length,
      findings: statements
        .filter(({ names, cited }) => names.length > 0 && !cited)
        .map(({ file, line, column, names }) => ({
          rule: 'claim/uncited',
          file,
          line,
          column,
          message: `this paragraph, list item or table row names \`${names[0] ?? ''}\` and has no evidence`,
          fix: 'make it a :claim, add :cite or :src, or link to the claim that proves it',
        })),
    };
  },
};
