/** A claim with its proof as Markdown, to be pasted into a pull request or an issue. */
import type { Locale } from '../page/pageModel';
import { shortHash } from '../page/pins';
import type { PublishedCitation, PublishedClaim } from '../schema/publishedClaim';
import { codeSpan, link, sentenceText } from './markdownText';
import { sentence } from './relatedMarkdown';

export interface Labels {
  kind: string;
  /** Verified, changed …, with the day. */
  state: string;
  verdict: string | null;
}

/**
 * Addresses of lines stand alone on their line: in the repository that they belong to, GitHub then shows the code itself.
 * @param labels kind, state and verdict in the reader's language
 */
export function claimMarkdown(claim: PublishedClaim, locale: Locale, labels: Labels): string {
  const facts = [labels.kind, labels.verdict, labels.state].filter(Boolean).join(' · ');
  return [
    `> ${sentenceText(sentence(claim, locale))}`,
    '',
    `${link(codeSpan(claim.id), locale === 'en' ? claim.urlEn : claim.url)} · ${facts}`,
    ...claim.citations.map((citation) => `\n${citationLine(citation)}:\n${citation.permalink}`),
    ...claim.queries.map(({ source, commit, pattern, paths }) => `\n${source}: ${codeSpan(queryCommand(pattern, commit, paths))} ∅`),
    ...claim.golden.map((name) => `\n${codeSpan(name)}`),
  ].join('\n');
}

function citationLine({ path, start, end, symbol, source, commit }: PublishedCitation): string {
  const place = codeSpan(`${path}:${start}${start === end ? '' : `-${end}`}`);
  return `${place}${symbol ? ` ${codeSpan(symbol)}` : ''} @ ${source} (${shortHash(commit)})`;
}

/** The command that must print nothing, as a person would type it. */
export const queryCommand = (pattern: string, commit: string, paths: readonly string[]): string =>
  `git grep -nE '${pattern.replaceAll("'", String.raw`'\''`)}' ${shortHash(commit)} -- ${paths.map(quoted).join(' ')}`;

/** Patterns among the paths must reach git, and not be expanded by the shell. */
const quoted = (path: string): string => (/[*?()]/.test(path) ? `'${path}'` : path);
