import { termFinder, variantFinder } from '../glossary/findTerms';
import type { Finding } from '../finding';
import { textsOf } from '../language/textsOf';
import { locales } from '../page/pageModel';
import type { Site } from '../site';
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
    const { file: glossaryFile, value, lineOf } = site.glossary;
    const findings: Finding[] = [];
    let looked = 0;
    for (const locale of locales) {
      const language = locale === 'en' ? 'en' : 'zh';
      const texts = textsOf(site, locale).map((words) => ({ ...words, value: words.value.replace(/`[^`]*`/g, '` `') }));
      const find = variantFinder(
        value,
        locale,
        texts.map((words) => words.value),
      );
      for (const { file, line, value: text } of texts) {
        for (const { id, start, end } of find(text)) {
          const index = value.findIndex((term) => term.id === id);
          const name = value[index]?.[language];
          findings.push({
            rule: 'glossary/variant',
            file,
            line,
            message: `"${text.slice(start, end)}": the glossary calls it "${name}"`,
            fix: `write "${name}", or put it in backticks where it is an identifier (${glossaryFile}:${lineOf([index, 'avoid'])})`,
          });
        }
      }
      looked += texts.length;
    }
    return { looked, findings };
  },
};
