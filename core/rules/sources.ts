import type { Finding } from '../finding';
import { findPin, pinsIn } from '../page/pins';
import { allPages } from '../site';
import type { Rule } from './rule';

export const sources: Rule = {
  id: 'source/unknown',
  why: 'Every commit stands once, in evidence/sources.yaml; pages and claims refer to it by name.',
  check(site) {
    const findings: Finding[] = [];
    let looked = 0;
    const expect = (ref: string | null, at: { file: string; line: number; column?: number }) => {
      looked += 1;
      if (ref !== null && findPin(site.sources, ref)) return;
      findings.push({
        rule: 'source/unknown',
        ...at,
        message: `"${ref ?? ''}" is not a pin`,
        fix: 'use REPOSITORY@PIN from evidence/sources.yaml, or add the commit there under a name',
      });
    };

    for (const page of allPages(site)) {
      for (const { name, argument, line, column } of page.directives) {
        if (name === 'commit' || name === 'pin') expect(argument, { file: page.file, line, column });
      }
      for (const { value, line } of [...page.code, ...page.texts]) {
        for (const ref of pinsIn(value)) expect(ref, { file: page.file, line });
      }
      for (const { source, line } of page.diagrams) {
        for (const ref of pinsIn(source)) expect(ref, { file: page.file, line });
      }
      if (page.frontMatter?.kind === 'analysis') {
        for (const ref of page.frontMatter.pins) expect(ref, { file: page.file, line: page.frontMatterLine('pins') });
      }
    }
    for (const { file, value, lineOf } of site.claimFiles.values()) {
      for (const [id, { source }] of Object.entries(value.citations)) {
        expect(source, { file, line: lineOf(['citations', id, 'source']) });
      }
      for (const [id, { queries }] of Object.entries(value.claims)) {
        for (const { source } of queries) expect(source, { file, line: lineOf(['claims', id]) });
      }
    }
    return { looked, findings };
  },
};
