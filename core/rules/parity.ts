/**
 * Gates that hold both languages in step: what a section of a Chinese page holds, the same section of its English twin holds
 * too, in equal number and with equal identity. Words are compared by people; `i18n/stale` says when they have to be.
 */
import type { Finding } from '../finding';
import type { PageModel, Place } from '../page/pageModel';
import type { Site } from '../site';
import { codeSkeleton, diagramSkeleton, formulaSkeleton, sameCode } from '../translation/skeleton';
import { translatedPairs } from '../translation/translatedPairs';
import type { Rule } from './rule';

/** Something of a section. `key` says what it is, for messages; two are the same when `same` says so. */
interface Item extends Place {
  key: string;
  section: string | null;
}

interface Kind<T extends Item> {
  id: string;
  why: string;
  /** How it is called in messages. */
  name: string;
  items(page: PageModel): T[];
  same?(zh: T, en: T): boolean;
  /** Sentences may put their parts in another order; blocks and evidence may not. */
  anyOrder?: true;
}

const keyed = <T extends Place & { section: string | null }>(items: T[], key: (item: T) => string) =>
  items.map((item) => ({ ...item, key: key(item) }));

const directives = (page: PageModel, names: readonly string[]) =>
  keyed(
    page.directives.filter(({ name }) => names.includes(name)),
    ({ name, argument }) => `:${name} ${argument ?? '–'}`,
  );

const claimParity: Kind<Item> = {
  id: 'i18n/claims',
  why: 'A claim is one statement in two languages: a claim in one only cannot be linked to in the other.',
  name: 'claim',
  items: (page) => directives(page, ['claim']),
};

const citationParity: Kind<Item> = {
  id: 'i18n/citations',
  why: 'Numbers of evidence, commits and verdicts are the same in both languages, so that readers of both can talk about them.',
  name: 'reference',
  items: (page) => directives(page, ['cite', 'src', 'commit', 'pin', 'verdict']),
};

const blockParity: Kind<Item> = {
  id: 'i18n/blocks',
  why: 'Paragraphs, lists, tables and diagrams of equal number and shape: nothing is left out, and both languages can stand side by side.',
  name: 'block',
  items: (page) => keyed(page.blocks, ({ shape }) => shape),
};

const diagramParity: Kind<Item & { source: string }> = {
  id: 'i18n/diagrams',
  why: 'A diagram shows the same in both languages; only its labels are translated.',
  name: 'diagram',
  items: (page) => keyed(page.diagrams, ({ id }) => `"${id ?? '–'}"`),
  same: (zh, en) => zh.key === en.key && diagramSkeleton(zh.source) === diagramSkeleton(en.source),
};

const formulaParity: Kind<Item> = {
  id: 'i18n/formulas',
  why: 'Mathematics has no language: a formula that differs is an error in one of the two.',
  name: 'formula',
  items: (page) =>
    keyed(page.formulas, ({ tex, display }) => (display ? `$$${formulaSkeleton(tex)}$$` : `$${formulaSkeleton(tex)}$`)),
  anyOrder: true,
};

const codeParity: Kind<Item & { value: string }> = {
  id: 'i18n/code',
  why: 'Commands and their output are the same for everyone; only comments are translated.',
  name: 'code block',
  items: (page) => keyed(page.code, ({ lang, value }) => `${lang ?? 'text'} beginning "${value.split('\n')[0]}"`),
  same: (zh, en) => sameCode(zh.value, en.value),
};

const nameParity: Kind<Item> = {
  id: 'i18n/names',
  why: 'An identifier that only one language names is a fact that only one language tells.',
  name: 'inline code',
  items: (page) =>
    keyed(
      page.texts.filter(({ code }) => code),
      ({ value }) => `\`${codeSkeleton(value)}\``,
    ),
  anyOrder: true,
};

const linkParity: Kind<Item> = {
  id: 'i18n/links',
  why: 'Readers of both languages are led to the same places.',
  name: 'link',
  items: (page) => keyed(page.links, ({ url }) => url),
  anyOrder: true,
};

export const parityRules: readonly Rule[] = [
  headings(),
  rule(claimParity),
  rule(citationParity),
  rule(blockParity),
  rule(diagramParity),
  rule(formulaParity),
  rule(codeParity),
  rule(nameParity),
  rule(linkParity),
];

function headings(): Rule {
  return {
    id: 'i18n/headings',
    why: 'Addresses are the same in both languages: a link keeps its place when the language is switched.',
    check(site) {
      let looked = 0;
      const findings = translatedPairs(site).flatMap(({ page, twin }): Finding[] => {
        looked += page.headings.length + 1;
        const at = page.headings.findIndex(
          ({ id, depth }, index) => id !== twin.headings[index]?.id || depth !== twin.headings[index]?.depth,
        );
        const differing = at >= 0 ? at : twin.headings.length > page.headings.length ? page.headings.length : -1;
        if (differing < 0) return [];
        const name = (model: PageModel) => {
          const heading = model.headings[differing];
          return heading ? `${'#'.repeat(heading.depth)} #${heading.id ?? '–'}` : 'missing';
        };
        return [
          {
            rule: 'i18n/headings',
            file: twin.file,
            line: twin.headings[differing]?.line ?? 1,
            message: `heading ${differing + 1} is ${name(twin)}, in Chinese (line ${page.headings[differing]?.line ?? '–'}) ${name(page)}`,
            fix: 'give both languages the same headings, levels and ids, in the same order',
          },
        ];
      });
      return { looked: looked + pending(site), findings };
    },
  };
}

function rule<T extends Item>(kind: Kind<T>): Rule {
  return {
    id: kind.id,
    why: kind.why,
    check(site) {
      const findings: Finding[] = [];
      let looked = 0;
      for (const { page, twin } of translatedPairs(site)) {
        const zh = kind.items(page);
        const en = kind.items(twin);
        looked += zh.length + 1;
        for (const { id, line } of page.sections) {
          const own = (items: T[]) => items.filter(({ section }) => section === id);
          // A section that only one language has is a finding of i18n/headings.
          const place = twin.sections.find((section) => section.id === id)?.line;
          if (place === undefined) continue;
          findings.push(
            ...compare(kind, {
              zh: own(zh),
              en: own(en),
              twin,
              place,
              section: `#${id ?? ''} (Chinese: line ${line})`,
            }),
          );
        }
      }
      return { looked: looked + pending(site), findings };
    },
  };
}

/** Pages that were looked at and have nothing to be compared with yet. */
const pending = (site: Site): number => site.pages.length - translatedPairs(site).length;

interface Sides<T> {
  zh: T[];
  en: T[];
  twin: PageModel;
  /** Line of the English section. */
  place: number;
  section: string;
}

function compare<T extends Item>(kind: Kind<T>, { zh, en, twin, place, section }: Sides<T>): Finding[] {
  const finding = (at: T | undefined, message: string, fix: string): Finding => ({
    rule: kind.id,
    file: twin.file,
    line: at?.line ?? place,
    column: at?.column,
    message: `${message}, section ${section}`,
    fix,
  });
  const fix = 'make both languages hold the same; if the Chinese page is wrong, change it too';
  if (kind.anyOrder) {
    const { missing, extra } = unmatched(zh, en);
    return [
      ...missing.map(({ key, line }) =>
        finding(undefined, `${kind.name} ${key} (Chinese: line ${line}) is missing`, fix),
      ),
      ...extra.map((item) => finding(item, `${kind.name} ${item.key} does not stand in Chinese`, fix)),
    ];
  }
  const same = kind.same ?? ((a: T, b: T) => a.key === b.key);
  const length = Math.max(zh.length, en.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [zh[index], en[index]];
    if (a && b && same(a, b)) continue;
    const differs =
      a && b && a.key === b.key
        ? `${kind.name} ${index + 1}, ${b.key}, differs in more than its words from Chinese line ${a.line}`
        : `${kind.name} ${index + 1} is ${b?.key ?? 'missing'}, in Chinese ${a ? `${a.key} (line ${a.line})` : 'missing'}`;
    // What follows a missing item differs too: one finding a section says it.
    return [finding(b, differs, fix)];
  }
  return [];
}

function unmatched<T extends Item>(zh: T[], en: T[]): { missing: T[]; extra: T[] } {
  const extra = [...en];
  const missing = zh.filter(({ key }) => {
    const at = extra.findIndex((item) => item.key === key);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { missing, extra };
}
