import { correctChinese } from '../language/correctChinese';
import { textEdits } from '../language/textEdits';
import { lineAt, textsOf } from '../language/textsOf';
import type { Rule } from './rule';

export const zhTypography: Rule = {
  id: 'zh/typography',
  why: 'Spaces between Chinese and Latin, full-width signs, one kind of quotes: even type is read without a halt.',
  check(site) {
    const texts = textsOf(site, 'zh-Hans');
    const findings = texts.flatMap((words) => {
      // To readers, a line break within a paragraph is a space.
      const text = words.value.replace(/\s/g, ' ');
      const corrected = correctChinese(text, site.linters.autocorrect);
      if (corrected === text) return [];
      return textEdits(text, corrected).map(({ start, from, to }) => ({
        rule: 'zh/typography',
        file: words.file,
        line: lineAt(words, start),
        message: `${from} → ${to}`,
        fix: 'write it as behind the arrow; what must stay as it is goes into backticks',
      }));
    });
    return { looked: texts.length, findings };
  },
};
