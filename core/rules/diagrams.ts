import { drawingName } from '../diagrams/drawingName';
import type { Finding } from '../finding';
import type { Rule } from './rule';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const diagrams: Rule = {
  id: 'diagram',
  why: 'Readers get drawings, not source: each block has an id, a caption and a committed drawing of exactly its source.',
  check(site) {
    const findings: Finding[] = [];
    const used = new Set<string>();
    let looked = 0;
    for (const pages of [site.pages, site.twins]) {
      const owner = new Map<string, string>();
      for (const page of pages) {
        for (const diagram of page.diagrams) {
          looked += 1;
          const { id, caption, source, line, column } = diagram;
          const add = (rule: string, message: string, fix: string) =>
            findings.push({ rule, file: page.file, line, column, message, fix });
          if (id === null || !kebab.test(id)) {
            add('diagram/id', 'the Mermaid block has no id in kebab-case', 'write ```mermaid id=NAME caption="…"');
            continue;
          }
          if (!caption) add('diagram/caption', `the diagram "${id}" has no caption`, 'add caption="…" after the id');
          if (owner.has(id)) {
            add('diagram/id', `the id "${id}" stands already in ${owner.get(id)}`, 'give the diagram an id of its own');
          }
          owner.set(id, page.file);
          const name = drawingName(id, source, site.sources);
          used.add(name);
          if (!site.drawings.has(name)) {
            add(
              'diagram/missing',
              `the diagram "${id}" is not drawn, or its source has changed since`,
              'run npm run diagrams: it draws the block, or prints why Mermaid rejects it; then commit static/diagrams/',
            );
          }
        }
      }
    }
    for (const name of site.drawings) {
      if (used.has(name)) continue;
      findings.push({
        rule: 'diagram/orphan',
        file: `static/diagrams/${name}.svg`,
        line: 1,
        message: 'no page holds this diagram',
        fix: 'run npm run diagrams: it removes what is no longer used',
      });
    }
    return { looked, findings };
  },
};
