/**
 * Text that others wrote (a path of a diff, a sentence, a query) in Markdown for GitHub: it shows as it is, and cannot
 * become a link, a mention, a reference to an issue, or markup.
 */

/** Line breaks would end the block; the signs that turn the direction of writing would make text look like other text. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** A span of code, with a fence longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const shown = oneLine(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A zero-width space behind a sign takes away what GitHub would make of it, and does not show. */
const gap = '\u200b';

export function plainText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*[\]~]/g, String.raw`\$&`)
      .replace(/&(?=[#A-Za-z])/g, '&amp;')
      .replace(/</g, '&lt;')
      // Between letters or digits an underscore is no markup, and `pi0_pytorch` stays readable in the raw text.
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`)
      .replace(/\$/g, '<span>$$</span>')
      .replace(/(?<![A-Za-z0-9_])@(?=[A-Za-z0-9])/g, `@${gap}`)
      .replace(/(?:#|\bGH-)(?=\d)/gi, `$&${gap}`)
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/:\/\//g, String.raw`\://`)
  );
}

/** Like `plainText`, but `$…$` is a formula. In the form with backticks GitHub reads no markup inside it. */
export const sentenceText = (text: string): string =>
  oneLine(text)
    .split(/(\$[^$`]+\$)/)
    .map((part, index) => (index % 2 === 1 ? `$\`${part.slice(1, -1)}\`$` : spaced(part)))
    .join('');

/** `plainText` trims; beside a formula the blank is part of the sentence. */
const spaced = (part: string): string =>
  `${/^\s/.test(part) ? ' ' : ''}${plainText(part)}${/\S\s$/.test(part) ? ' ' : ''}`;

/** @param label Markdown */
export function link(label: string, address: string): string {
  // A scheme other than these two runs something or opens something else.
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address.trim())) return label;
  return `[${label}](${address.trim().replace(/[\s\p{Cc}()<>\\`]/gu, percent)})`;
}

const percent = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
