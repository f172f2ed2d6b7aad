import { allPages } from '../site';
import type { Rule } from './rule';

export const frontMatter: Rule = {
  id: 'page/front-matter',
  why: 'An ignored key or a missing description is a mistake that readers and search engines see first.',
  check(site) {
    const pages = allPages(site);
    // The parser has already checked the schema; what is left is what needs the page beside its front matter.
    const findings = pages.flatMap((page) => page.findings);
    for (const page of pages) {
      const expected = page.name === 'index' ? '/' : `/${page.name}`;
      if (page.frontMatter && page.frontMatter.slug !== expected) {
        findings.push({
          rule: 'page/front-matter',
          file: page.file,
          line: page.frontMatterLine('slug'),
          message: `slug is ${page.frontMatter.slug}, but the file is ${page.name}`,
          fix: `write slug: ${expected}; addresses are permanent and equal the file name`,
        });
      }
    }
    return { looked: pages.length, findings };
  },
};
