/** `evidence related`: which claims rest on what a diff touches. */
import { readFileSync, statSync } from 'node:fs';
import { DiffProblem, parseDiff, refuseHuge } from '../../core/diff/parseDiff';
import { buildClaims } from '../../core/evidence/buildClaims';
import { related, type Match, type Related } from '../../core/evidence/related';
import { relatedMarkdown, sentence } from '../../core/evidence/relatedMarkdown';
import type { Locale } from '../../core/page/pageModel';
import { siteAddress } from '../../io/deployment';
import { UsageError, loadSite, orUsage, parseKey, plural, type Answer, type Context } from './context';

export interface RelatedOptions {
  /** File, or `-` for standard input. */
  diff: string;
  repoKey?: string;
  markdown: boolean;
  lang: string;
}

export function relatedCommand(context: Context, { diff, repoKey, markdown, lang }: RelatedOptions): Answer {
  const locale = ({ zh: 'zh-Hans', en: 'en' } as Record<string, Locale | undefined>)[lang];
  if (!locale) throw new UsageError(`--lang ${lang}: it is zh or en`);
  const key = repoKey === undefined ? undefined : parseKey(repoKey);
  const bytes = readDiff(diff);
  const site = loadSite(context);
  const claims = orUsage(() => buildClaims(site, siteAddress));
  let answer: Related;
  try {
    answer = related(claims, parseDiff(bytes), key);
  } catch (error) {
    if (error instanceof DiffProblem) throw new UsageError(`${diff === '-' ? 'standard input' : diff}: ${error.message}`);
    throw error;
  }
  const titles = new Map((locale === 'en' ? site.twins : site.pages).map(({ name, frontMatter }) => [name, frontMatter?.title]));
  const text = markdown
    ? relatedMarkdown(answer, locale, (page) => titles.get(page) ?? page)
    : relatedText(answer, locale);
  return { code: answer.claims.length > 0 ? 1 : 0, text, json: slim(answer) };
}

function readDiff(name: string): Buffer {
  if (name === '-' && process.stdin.isTTY) throw new UsageError('pass --diff FILE, or pipe a diff into the command');
  try {
    // A huge file is refused by its size, without being read.
    if (name !== '-') refuseHuge(statSync(name).size);
    return readFileSync(name === '-' ? 0 : name);
  } catch (error) {
    if (error instanceof DiffProblem) throw new UsageError(`${name}: ${error.message}`);
    throw new UsageError(`cannot read ${name}: ${(error as Error).message}`);
  }
}

function relatedText({ files, claims, pages, explorers, notes }: Related, locale: Locale): string {
  const rows = claims.flatMap(({ claim, matches }) => [
    `${(matches[0] as Match).level.padEnd(7)} ${claim.id}  ${sentence(claim, locale)}`,
    ...matches.map((match) => `        ${matchText(match)}`),
    `        ${locale === 'en' ? claim.urlEn : claim.url}`,
  ]);
  return [
    ...rows,
    ...explorers.map(({ url, urlEn }) => `explorer ${locale === 'en' ? urlEn : url}`),
    ...notes.map((note) => `note: ${locale === 'en' ? note.en : note.zh}`),
    `${plural(claims.length, 'claim')} on ${plural(pages.length, 'page')} (${pages.join(', ') || 'none'}) rest on what this diff of ${plural(files.length, 'file')} touches`,
  ].join('\n');
}

function matchText({ level, path, citation, query, beside }: Match): string {
  if (query) return `${level}: ${path} adds '${query.pattern}'`;
  if (!citation) return `${level}: ${path}`;
  const { source, start, end, symbol, id } = citation;
  return `${level}: ${citation.path}:${start}-${end}${symbol ? ` (${symbol})` : ''} at ${source}, ${id}${beside ? ', beside the claim' : ''}`;
}

/** Without the parts of `claims.json` that the reader can look up by id. */
const slim = ({ files, claims, pages, explorers, notes }: Related) => ({
  files,
  pages,
  explorers,
  notes,
  claims: claims.map(({ claim: { id, page, url, urlEn, text, textEn, kind, state }, matches }) => ({
    ...{ id, page, url, urlEn, text, textEn, kind, state },
    matches: matches.map(({ level, path, start, end, beside, citation, query }) => ({
      ...{ level, path, start, end, beside, citation: citation?.id, permalink: citation?.permalink, query: query?.pattern },
    })),
  })),
});
