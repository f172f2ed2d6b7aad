import type { Finding } from '../finding';
import { expandRedirects } from '../schema/redirects';
import type { Rule } from './rule';

export const redirectTargets: Rule = {
  id: 'redirect/target',
  why: 'An old address that leads nowhere is worse than one that says it is gone.',
  check(site) {
    const names = new Set(site.pages.map(({ name }) => name));
    const all = expandRedirects(site.redirects);
    const findings: Finding[] = all
      .filter(({ to }) => !names.has(to.slice(1)))
      .map(({ from, to }) => ({
        rule: 'redirect/target',
        file: 'evidence/redirects.yaml',
        line: 1,
        message: `${from} leads to ${to}, which is not a page`,
        fix: 'name a file of docs/ without its extension',
      }));
    return { looked: all.length, findings };
  },
};
