/** The answer to "what does my diff touch?" as a Markdown checklist, for a comment on a pull request. */
import type { Locale } from '../page/pageModel';
import type { PublishedClaim } from '../schema/publishedClaim';
import { codeSpan, link, plainText, sentenceText } from './markdownText';
import type { Level, Match, Related, RelatedClaim, RelatedExplorer } from './related';

/** GitHub refuses comments of more than 65,536 characters. */
const limit = 60_000;

/** A note may name every path of a large diff. */
const noteLimit = 600;

interface Words {
  title: string;
  none: string;
  summary(claims: number, pages: number, files: number): string;
  levels: Record<Level, string>;
  beside: string;
  explorer: string;
  pathOnly(claims: number): string;
  left(claims: number): string;
}

const words: Record<Locale, Words> = {
  en: {
    title: '### Analyses that rest on this change',
    none: 'No claim rests on what this diff touches.',
    summary: (claims, pages, files) =>
      `${claims} ${claims === 1 ? 'claim' : 'claims'} on ${pages} ${pages === 1 ? 'page' : 'pages'}; ${files} ${files === 1 ? 'file' : 'files'} in the diff. Tick what still holds.`,
    levels: {
      lines: 'cited lines edited',
      query: 'adds what the claim says is absent',
      file: 'cited file renamed, deleted or made binary',
      symbol: 'cited definition edited elsewhere',
      path: 'file edited (base differs from the cited version)',
    },
    beside: 'cited beside the claim',
    explorer: 'The explorer of this page still computes what the code does',
    pathOnly: (claims) => `${claims} more by path alone`,
    left: (claims) => `${claims} more claims are left out for length; run \`npm run evidence -- related\` for all.`,
  },
  'zh-Hans': {
    title: '### 依赖这一改动的分析',
    none: '没有论断依赖这个 diff 所触及的内容。',
    summary: (claims, pages, files) => `${pages} 页上的 ${claims} 条论断；diff 含 ${files} 个文件。仍成立的请打勾。`,
    levels: {
      lines: '所引的行被修改',
      query: '加入了论断所说没有的内容',
      file: '所引的文件被改名、删除或变成二进制',
      symbol: '所引的定义在别处被修改',
      path: '文件被修改（起点不是所引的版本）',
    },
    beside: '在论断旁引用',
    explorer: '本页探索器的模型仍与代码一致',
    pathOnly: (claims) => `另有 ${claims} 条仅按路径相关`,
    left: (claims) => `因篇幅略去 ${claims} 条论断；用 \`npm run evidence -- related\` 查看全部。`,
  },
};

/** @param pageTitle title of a page by its name, where the reader's language has one */
export function relatedMarkdown(
  { files, claims, pages, explorers, notes }: Related,
  locale: Locale,
  pageTitle: (page: string) => string = (page) => page,
): string {
  const say = words[locale];
  const noted = notes.map((note) => `> ${plainText(shortened(locale === 'en' ? note.en : note.zh))}`);
  if (claims.length === 0) return [say.title, '', say.none, ...spaced(noted)].join('\n');
  const precise = claims.filter(({ matches }) => matches[0]?.level !== 'path');
  const byPath = claims.filter(({ matches }) => matches[0]?.level === 'path');
  const rows = [say.title, '', say.summary(claims.length, pages.length, files.length), ...spaced(noted)];
  let left = 0;
  let length = rows.join('\n').length;
  const add = (row: string, counts: boolean): boolean => {
    if (length + row.length > limit) {
      left += counts ? 1 : 0;
      return false;
    }
    rows.push(row);
    length += row.length + 1;
    return true;
  };
  const named = new Set<string>();
  const list = (some: readonly RelatedClaim[]) => {
    for (const page of pages) {
      const own = some.filter(({ claim }) => claim.page === page);
      if (own.length === 0) continue;
      add(`\n**${plainText(pageTitle(page))}**\n`, false);
      for (const entry of own) add(item(entry, locale), true);
      const explorer = explorers.find((each) => each.page === page);
      if (explorer && own.some(({ claim }) => claim.explorer) && !named.has(page)) {
        named.add(page);
        add(explorerItem(explorer, locale), false);
      }
    }
  };
  list(precise);
  if (byPath.length > 0) {
    const opened = add(`\n<details><summary>${say.pathOnly(byPath.length)}</summary>\n`, false);
    list(byPath);
    if (opened) rows.push('\n</details>');
  }
  if (left > 0) rows.push('', say.left(left));
  return rows.join('\n');
}

const shortened = (note: string): string => (note.length > noteLimit ? `${note.slice(0, noteLimit)}…` : note);

const spaced = (rows: readonly string[]): string[] => (rows.length > 0 ? ['', ...rows] : []);

function item({ claim, matches }: RelatedClaim, locale: Locale): string {
  const say = words[locale];
  const why = [...new Map(matches.map((match) => [`${match.level} ${placeOf(match)}`, match])).values()].slice(0, 3);
  const reasons = why.map((match) => {
    const beside = match.beside ? ` (${say.beside})` : '';
    return `${say.levels[match.level]}${beside}: ${linkTo(match)}`;
  });
  const permalink = link(codeSpan(claim.id), locale === 'en' ? claim.urlEn : claim.url);
  return `- [ ] ${sentenceText(sentence(claim, locale))} (${permalink}) — ${reasons.join('; ')}`;
}

const explorerItem = ({ url, urlEn }: RelatedExplorer, locale: Locale): string =>
  `- [ ] ${link(words[locale].explorer, locale === 'en' ? urlEn : url)}`;

/** The sentence in the reader's language; an untranslated one as it is. */
export function sentence({ text, textEn }: PublishedClaim, locale: Locale): string {
  return (locale === 'en' ? (textEn ?? text) : text).replace(/\s+/g, ' ');
}

function placeOf({ citation, query, path }: Match): string {
  if (citation) return `${citation.path}:${citation.start}-${citation.end}`;
  return query ? query.pattern : path;
}

function linkTo(match: Match): string {
  const { citation, query, path } = match;
  if (citation) return link(codeSpan(placeOf(match)), citation.permalink);
  return `${codeSpan(query?.pattern ?? '')} in ${codeSpan(path)}`;
}
