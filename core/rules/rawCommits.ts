import type { Finding } from '../finding';
import { shortHash } from '../page/pins';
import { allPages } from '../site';
import type { Rule } from './rule';

const blobAddress = /github\.com\/[\w.-]+\/[\w.-]+\/(blob|tree|commit|raw)\//;
const hexWord = /(?<![\w.])[0-9a-f]{7,40}(?![\w.])/g;

export const rawCommits: Rule = {
  id: 'source/raw-commit',
  why: 'A hash written in a page cannot be moved to a newer commit together with the others.',
  check(site) {
    const commits = new Map(
      Object.entries(site.sources).flatMap(([key, { pins }]) =>
        Object.entries(pins).map(([name, { commit }]) => [shortHash(commit), `${key}@${name}`] as const),
      ),
    );
    const findings: Finding[] = [];
    let looked = 0;
    for (const page of allPages(site)) {
      const blocks = page.diagrams.map(({ line, column, source }) => ({ line, column, value: source }));
      for (const { line, column, value } of [...page.texts, ...page.code, ...blocks]) {
        looked += 1;
        for (const [word] of value.matchAll(hexWord)) {
          const pin = commits.get(shortHash(word));
          if (!pin) continue;
          findings.push({
            rule: 'source/raw-commit',
            file: page.file,
            line,
            column,
            message: `the page holds the raw commit ${word}`,
            fix: `write :commit{${pin}} in prose and {{${pin}}} in code and diagrams`,
          });
        }
      }
      for (const { line, column, url } of page.links) {
        looked += 1;
        if (!blobAddress.test(url)) continue;
        findings.push({
          rule: 'source/raw-commit',
          file: page.file,
          line,
          column,
          message: `the page links to ${url}`,
          fix: 'cite the lines with :cite{…} or :src{…}, or the commit with :commit{…}',
        });
      }
    }
    return { looked, findings };
  },
};
