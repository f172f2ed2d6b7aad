import type { Finding } from '../finding';
import type { PageModel } from '../page/pageModel';
import type { Rule } from './rule';

const shared = ['kind', 'slug', 'group', 'created', 'verified', 'pins'] as const;

export const twins: Rule = {
  id: 'i18n/twin',
  why: 'Without a twin the English site would serve Chinese text as English; with other ids, links would break.',
  check(site) {
    const findings: Finding[] = [];
    for (const page of site.pages) {
      const twin = site.twins.find(({ name }) => name === page.name);
      if (!twin) {
        findings.push({
          rule: 'i18n/missing',
          file: page.file,
          line: 1,
          message: `${page.name} has no English twin`,
          fix: `add i18n/en/docusaurus-plugin-content-docs/current/${page.name}.mdx, at least with translation: pending`,
        });
        continue;
      }
      findings.push(...compare(page, twin));
    }
    for (const twin of site.twins) {
      if (site.pages.some(({ name }) => name === twin.name)) continue;
      findings.push({
        rule: 'i18n/orphan',
        file: twin.file,
        line: 1,
        message: 'there is no Chinese page of this name, so the build would drop this file silently',
        fix: 'rename it after its Chinese page, or remove it',
      });
    }
    return { looked: site.pages.length + site.twins.length, findings };
  },
};

function compare(page: PageModel, twin: PageModel): Finding[] {
  const findings: Finding[] = [];
  const add = (line: number, message: string, fix: string) =>
    findings.push({ rule: 'i18n/twin', file: twin.file, line, message, fix });

  const zh = (page.frontMatter ?? {}) as Record<string, unknown>;
  const en = (twin.frontMatter ?? {}) as Record<string, unknown>;
  for (const key of shared) {
    if (JSON.stringify(zh[key]) === JSON.stringify(en[key])) continue;
    add(twin.frontMatterLine(key), `${key} differs from ${page.file}`, 'make the two equal');
  }
  if (twin.frontMatter?.translation === 'pending') {
    if (twin.headings.length > 0) {
      add(
        twin.headings[0]?.line ?? 1,
        'the page has text, but says translation: pending',
        'finish it and remove the key',
      );
    }
  }
  return findings;
}
