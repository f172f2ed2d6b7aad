import type { Finding } from '../finding';
import { allPages } from '../site';
import type { Rule } from './rule';

const markup = /\*\*|:(?:claim|cite|src|commit|pin|verdict)[[{]/;

export const strayMarkup: Rule = {
  id: 'page/stray-markup',
  why: 'Markup that Markdown did not recognise reaches readers as asterisks and colons.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    for (const page of allPages(site)) {
      for (const { value, line, column } of page.texts.filter(({ code }) => !code)) {
        looked += 1;
        if (!markup.test(value)) continue;
        findings.push({
          rule: 'page/stray-markup',
          file: page.file,
          line,
          column,
          message: `unrecognised markup in "${excerpt(value)}"`,
          fix: 'put a space outside ** where it touches punctuation; balance the brackets of a claim',
        });
      }
    }
    return { looked, findings };
  },
};

function excerpt(value: string): string {
  const at = value.search(markup);
  return value.slice(Math.max(0, at - 12), at + 20).replaceAll('\n', ' ');
}
