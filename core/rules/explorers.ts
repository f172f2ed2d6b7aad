import type { Finding } from '../finding';
import type { Rule } from './rule';

export const explorers: Rule = {
  id: 'page/explorer',
  why: 'An explorer stands where links to its states lead, and names the claims that its numbers rest on.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const page of [...site.pages, ...site.twins]) {
      if (page.frontMatter?.kind !== 'analysis' || page.frontMatter.translation === 'pending') continue;
      looked += 1;
      const [first, second] = page.explorers;
      const add = (line: number, message: string, fix: string) =>
        findings.push({ rule: 'page/explorer', file: page.file, line, message, fix });
      if (!first) add(1, 'the page has no explorer', 'write ::explorer in its section {/* #explorer */}');
      if (second) add(second.line, 'the page has a second explorer', 'remove it: links name one place');
      if (first && first.section !== 'explorer') {
        add(first.line, 'the explorer stands in another section', 'put it under a heading with {/* #explorer */}');
      }
    }
    for (const { name } of site.pages.filter(({ explorers: places }) => places.length > 0)) {
      const evidence = site.claimFiles.get(name);
      if (!evidence) continue;
      const { file, value, lineOf } = evidence;
      const add = (message: string, fix: string) =>
        findings.push({ rule: 'page/explorer', file, line: lineOf(['explorer']), message, fix });
      if (!value.explorer) add('no claims of the explorer', 'list under explorer.claims what its model rests on');
      for (const id of value.explorer?.claims ?? []) {
        looked += 1;
        if (!value.claims[id]) add(`the explorer names "${id}", which is no claim of the page`, 'correct the id');
      }
    }
    return { looked, findings };
  },
};
