import { termFinder, variantFinder } from '../glossary/findTerms';
import type { Finding } from '../finding';
import type { Locale } from '../page/pageModel';
import { allPages, type Site } from '../site';
import type { Rule } from './rule';

export const glossary: Rule = {
  id: 'glossary',
  why: 'A term is defined by lines that exist, and is one that the pages use.',
  check(site) {
    const { file, value, lineOf } = site.glossary;
    const findings: Finding[] = [];
    const citations = new Set([...site.claimFiles.values()].flatMap((loaded) => Object.keys(loaded.value.citations)));
    const used = usedTerms(site);
    value.forEach(({ id, zh, code }, index) => {
      for (const citation of code) {
        if (citations.has(citation)) continue;
        findings.push({
          rule: 'glossary/citation',
          file,
          line: lineOf([index, 'code']),
          message: `"${id}" names the citation "${citation}", which no page has`,
          fix: 'correct the id: it is one of those in evidence/claims',
        });
      }
      if (used.has(id)) return;
      findings.push({
        rule: 'glossary/unused',
        file,
        line: lineOf([index, 'zh']),
        message: `no Chinese page uses "${zh}" or another name of "${id}"`,
        fix: 'use the term where the thing is spoken of, correct its name, or remove it',
      });
    });
    return { looked: value.length, findings };
  },
};

/** A name of one character is looked for as it is, because finders leave it out. */
function usedTerms({ glossary: { value }, pages }: Site): Set<string> {
  const find = termFinder(value, 'zh-Hans');
  const texts = pages.flatMap(({ prose, frontMatter }) => [
    ...prose.map((part) => part.value),
    ...(frontMatter ? [JSON.stringify(frontMatter)] : []),
  ]);
  const used = new Set(texts.flatMap((text) => find(text).map(({ id }) => id)));
  for (const { id, zh } of value) if (texts.some((text) => text.includes(zh))) used.add(id);
  return used;
}

export const variants: Rule = {
  id: 'glossary/variant',
  why: 'One word for one thing: a second name makes readers look for a difference, and search miss half of the places.',
  check(site) {
    const { value } = site.glossary;
    const findings: Finding[] = [];
    const looking = (locale: Locale) => {
      const find = variantFinder(value, locale);
      const language = locale === 'en' ? 'en' : 'zh';
      return (file: string, line: number, text: string) => {
        const prose = text.replace(/`[^`]*`/g, '` `');
        for (const { id, start, end } of find(prose)) {
          const term = value.find((entry) => entry.id === id);
          findings.push({
            rule: 'glossary/variant',
            file,
            line,
            message: `"${prose.slice(start, end)}": the glossary calls it "${term?.[language]}"`,
            fix: `write "${term?.[language]}", or put it in backticks where it is an identifier (${site.glossary.file}:${site.glossary.lineOf([value.findIndex((entry) => entry.id === id), 'avoid'])})`,
          });
        }
      };
    };
    const look = { 'zh-Hans': looking('zh-Hans'), en: looking('en') };
    let looked = 0;
    for (const { file, locale, prose, frontMatter, frontMatterLine } of allPages(site)) {
      for (const part of prose) look[locale](file, part.line, part.value);
      for (const [key, text] of Object.entries(frontMatter ?? {}))
        look[locale](file, frontMatterLine(key), String(text));
      looked += prose.length;
    }
    for (const { file, line, locale, value: text } of site.words) look[locale](file, line, text);
    return { looked: looked + site.words.length, findings };
  },
};
