/** What must be equal in both languages although words differ: diagrams without labels, code without comments, formulas without text. */

import { mapLabels } from '../page/diagramLabels';

/** A Mermaid block without its words: nodes, edges, classes, dates, order, and what in labels has no language stay. */
export const diagramSkeleton = (source: string): string => mapLabels(source, wordless);

/** Of the words of a label what is the same in every language: pins, identifiers, and numbers of two digits or more. */
const wordless = (words: string): string =>
  `"${[...words.matchAll(/\{\{[^}]*\}\}|\b[A-Za-z]+(?:_\w+)+|\d{2,}/g)]
    .map(([part]) => part)
    .sort()
    .join(' ')}"`;

const chinese = /\p{Script=Han}/u;

/** @param original the Chinese block, which says what is a comment: what holds Chinese is, and only there may the translation differ. */
export function sameCode(original: string, translation: string): boolean {
  const zh = original.split('\n');
  const en = translation.split('\n');
  if (zh.length !== en.length) return false;
  return zh.every((line, index) => {
    const other = en[index] as string;
    return chinese.test(line) ? beforeComment(line) === beforeComment(other) && other.includes('#') : line === other;
  });
}

const beforeComment = (line: string): string => line.slice(0, line.indexOf('#') + 1).replace(/\s+#$/, '#');

/** Words stand in `\text{…}`. */
export const formulaSkeleton = (tex: string): string =>
  tex.replace(/\\text\{[^}]*\}/g, '\\text{}').replace(/\s+/g, ' ');

/** Inline code may hold a placeholder in words, such as `<name>`. */
export const codeSkeleton = (code: string): string => code.replace(/[<{][^<>{}]*[>}]/g, '<>');
