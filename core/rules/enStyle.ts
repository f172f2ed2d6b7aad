import type { Finding } from '../finding';
import { lintEnglish } from '../language/lintEnglish';
import { passage } from '../language/passage';
import { lineAt, textsOf } from '../language/textsOf';
import type { OwnWords } from '../site';
import { translatedPairs } from '../translation/translatedPairs';
import type { Rule } from './rule';

export const enStyle: Rule = {
  id: 'en/style',
  why: 'British spelling, straight quotes, no contractions: a slip in the language makes readers doubt the numbers.',
  check(site) {
    const { ownWords, linters } = site;
    const own = new Set(ownWords.value);
    const used = new Set<string>();
    const isWord = (word: string): boolean => {
      if (!own.has(word)) return linters.isEnglishWord(word);
      used.add(word);
      return true;
    };
    // A page that is not translated yet may need a word that no other does.
    const complete = translatedPairs(site).length === site.pages.length;
    const texts = textsOf(site, 'en');
    const findings = texts.flatMap((text) =>
      lintEnglish(text.value, isWord).map(({ message, fix, start, end }): Finding => {
        const { before, after } = passage(text.value, start, end);
        const shown = `${before}${text.value.slice(start, end)}${after}`.replaceAll('\n', ' ');
        return { rule: 'en/style', file: text.file, line: lineAt(text, start), message: `${message}: ${shown}`, fix };
      }),
    );
    return { looked: texts.length, findings: [...findings, ...untidy(ownWords, complete ? used : own)] };
  },
};

/** A list that is sorted and holds nothing else than what is needed can be read. */
function untidy({ file, value }: OwnWords, used: ReadonlySet<string>): Finding[] {
  return value.flatMap((word, index) => {
    const add = (message: string, fix: string) => [{ rule: 'en/style', file, line: index + 1, message, fix }];
    const before = value[index - 1];
    if (before !== undefined && before >= word) {
      return add(`"${word}" does not stand behind "${before}"`, `sort the list: LC_ALL=C sort -u -o ${file} ${file}`);
    }
    return used.has(word) ? [] : add(`no English text holds "${word}"`, 'remove the line');
  });
}
