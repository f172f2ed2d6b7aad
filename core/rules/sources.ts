import type { Finding } from '../finding';
import { findPin, pinsIn } from '../page/pins';
import { allPages, type Site } from '../site';
import type { Rule } from './rule';

export const sources: Rule = {
  id: 'source',
  why: 'Every commit stands once, in evidence/sources.yaml; pages and claims refer to it by name.',
  check(site) {
    const findings: Finding[] = [];
    const used = new Set<string>();
    let looked = 0;
    const expect = (ref: string | null, at: { file: string; line: number; column?: number }) => {
      looked += 1;
      if (ref !== null) used.add(ref);
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
      for (const { value } of page.texts) for (const [ref] of value.matchAll(mention)) used.add(ref);
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
    const { file, value, lineOf } = site.phases;
    value.forEach(({ deliverables }, phase) =>
      deliverables.forEach((deliverable, place) => {
        if (!('commits' in deliverable)) return;
        for (const ref of deliverable.commits) {
          expect(ref, { file, line: lineOf([phase, 'deliverables', place, 'commits']) });
        }
      }),
    );
    findings.push(...unusedPins(site, used));
    return { looked, findings };
  },
};

/** A pin named in prose as `fork@head`, without a link. */
const mention = /\b(?:upstream|fork|vdit)@[a-z0-9-]+/g;

function unusedPins(site: Site, used: ReadonlySet<string>): Finding[] {
  return Object.entries(site.sources).flatMap(([key, { pins }]) =>
    Object.keys(pins)
      .filter((pin) => !used.has(`${key}@${pin}`))
      .map((pin) => ({
        rule: 'source/unused',
        file: 'evidence/sources.yaml',
        line: site.lineOfPin(key, pin),
        message: `no page and no claim uses the pin ${key}@${pin}`,
        fix: 'remove it',
      })),
  );
}
