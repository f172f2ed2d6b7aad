/** The state and the numbers of an explorer as Markdown, to be pasted into a pull request. */
import { codeSpan, link, plainText } from '../evidence/markdownText';
import { tableMarkdown, type ResultTable, type Value } from './resultTable';

export interface ExplorerResult {
  title: string;
  /** Address of this very state. */
  permalink: string;
  settings: readonly { label: string; value: string }[];
  tables: readonly ResultTable[];
  /** Ids of the claims that the model rests on. */
  claims: readonly string[];
  /** Path or address of the page on which the claims stand. */
  claimsPage: string;
  /** In the reader's language. */
  words: { golden: string; claims: string };
  format(value: Value): string;
}

export function explorerMarkdown({
  title,
  permalink,
  settings,
  tables,
  claims,
  claimsPage,
  words,
  format,
}: ExplorerResult): string {
  const page = new URL(claimsPage, permalink).href;
  return [
    `### ${link(plainText(title), permalink)}`,
    '',
    settings.map(({ label, value }) => `${plainText(label)}: ${codeSpan(value)}`).join(' · '),
    ...tables.filter(({ detail }) => !detail).flatMap((table) => ['', tableMarkdown(table, format)]),
    '',
    `${plainText(words.claims)}: ${claims.map((id) => link(codeSpan(id), `${page}#${id}`)).join(', ')}`,
    '',
    plainText(words.golden),
  ].join('\n');
}
