import type { Finding } from '../finding';
import type { Section } from '../page/pageModel';
import { sectionHash } from '../page/stamp';
import { translatedPairs } from '../translation/translatedPairs';
import type { Rule } from './rule';

export const stale: Rule = {
  id: 'i18n/stale',
  why: 'A section that was edited in one language alone says different things in two; nobody notices until a reader does.',
  check(site) {
    const findings: Finding[] = [];
    let looked = site.pages.length;
    for (const { page, twin } of translatedPairs(site)) {
      for (const section of twin.sections) {
        const original = page.sections.find(({ id }) => id === section.id);
        if (!original) continue;
        looked += 1;
        const message = whatIsStale(original, section);
        if (message === null) continue;
        findings.push({
          rule: 'i18n/stale',
          file: twin.file,
          line: section.line,
          message: `${section.id === null ? 'the part before the first heading' : `section #${section.id}`} ${message} (Chinese: ${page.file}:${original.line})`,
          fix: `compare both texts, make them say the same, then: npm run translation -- confirm ${page.name}#${section.id ?? ''}`,
        });
      }
    }
    return { looked, findings };
  },
};

/** Null where both texts are those that were confirmed. */
function whatIsStale(original: Section, { source, stamp }: Section): string | null {
  const [zh, en] = [sectionHash(original.source), sectionHash(source)];
  if (!stamp) return 'was never confirmed to say what the Chinese says';
  if (stamp.zh !== zh && stamp.en !== en) return 'has changed in both languages since it was confirmed';
  if (stamp.zh !== zh) return `has changed in Chinese alone since it was confirmed (${stamp.zh}, now ${zh})`;
  if (stamp.en !== en) return `has changed in English alone since it was confirmed (${stamp.en}, now ${en})`;
  return null;
}
