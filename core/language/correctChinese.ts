/** Chinese text as this site writes it: AutoCorrect, and what AutoCorrect leaves to its user. */
import { notProse } from './notProse';

/**
 * @param autocorrect AutoCorrect's `format`
 * @returns the corrected text; the same where nothing is wrong
 */
export function correctChinese(text: string, autocorrect: (text: string) => string): string {
  if (!han.test(text)) return text;
  const parts: string[] = [];
  // A word in place of code and formulas: AutoCorrect's own rule for backticks sees only the first and last of a passage.
  const masked = text.replace(/\s/g, ' ').replace(notProse, (part) => {
    parts.push(part);
    return part.startsWith('{') && !part.startsWith('{{') ? unknown : word;
  });
  return autocorrect(spaces(fullWidth(quotes(masked)))).replace(masks, () => parts.shift() as string);
}

const han = /\p{Script=Han}/u;
const word = 'Zq0qZ';
/** What a message puts in place of it may be Chinese, so it says nothing about spaces. */
const unknown = '\uE000';
const masks = new RegExp(`${word}|${unknown}`, 'g');

const opening = new Set('“‘「『');
const closing = new Set('”’」』');
const straight = new Set('"\'');
const latin = /[A-Za-z0-9]/;

/** 「」, and 『』 inside. */
function quotes(text: string): string {
  const open: string[] = [];
  return text.replace(/[“”‘’「」『』"']/g, (sign, index: number) => {
    const apostrophe =
      (sign === "'" || sign === '’') && latin.test(text[index - 1] ?? '') && latin.test(text[index + 1] ?? '');
    if (apostrophe) return "'";
    if (closing.has(sign) || open.at(-1) === sign) return open.pop() && open.length % 2 === 1 ? '』' : '」';
    if (opening.has(sign) || straight.has(sign)) return open.push(sign) % 2 === 1 ? '「' : '『';
    return sign;
  });
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
const widen = (sign: string): string => wide[sign.trim()] ?? sign;

/** Brackets around Chinese or beside it, but not those of a call; and signs that touch Chinese. */
function fullWidth(text: string): string {
  return text
    .replace(/( ?)\(([^()]*)\)/g, (all, space: string, inside: string, start: number) => {
      const before = text[start - 1] ?? '';
      const after = text.slice(start + all.length).trimStart();
      if (han.test(inside)) return `（${inside}）`;
      const call = space === '' && /\w/.test(before);
      return !call && (han.test(before) || han.test(after[0] ?? '')) ? `（${inside}）` : all;
    })
    .replace(/(?<=\p{Script=Han})[,;:!?] ?|(?<=[\p{L}\p{N})）」])[,;:!?] ?(?=\p{Script=Han})/gu, widen);
}

/** AutoCorrect leaves spaces between Chinese, and takes what holds a slash for a path. */
const spaces = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu, ' ');
