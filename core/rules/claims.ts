import type { Finding } from '../finding';
import { directiveNames } from '../page/directive';
import { citationIdPattern, claimIdPattern, verdicts } from '../schema/claimFile';
import type { LoadedClaimFile, Site } from '../site';
import type { DirectiveUse, PageModel } from '../page/pageModel';
import type { Rule } from './rule';

export const claims: Rule = {
  id: 'claim',
  why: 'A claim without evidence, or evidence without a claim, is a promise that nobody can check.',
  check(site) {
    const terms = new Set(site.glossary.value.flatMap(({ code }) => code));
    const findings: Finding[] = [];
    const owner = new Map<string, string>();
    let looked = 0;

    for (const page of site.pages) {
      const evidence = site.claimFiles.get(page.name);
      const uses = page.directives.filter(({ name }) => name === 'claim' || name === 'cite' || name === 'src');
      looked += uses.length;
      if (!evidence) {
        if (uses.length > 0) findings.push(noClaimFile(page, uses[0] as DirectiveUse));
        continue;
      }
      looked += Object.keys(evidence.value.claims).length + Object.keys(evidence.value.citations).length;
      findings.push(
        ...checkUses(page, evidence),
        ...checkEntries(page, evidence, terms),
        ...checkOwners(evidence, owner),
      );
    }
    findings.push(...unknownPages(site), ...badVerdicts(site));
    return { looked, findings };
  },
};

function noClaimFile(page: PageModel, use: DirectiveUse): Finding {
  return {
    rule: 'claim/unknown',
    file: page.file,
    line: use.line,
    column: use.column,
    message: `the page marks claims, but evidence/claims/${page.name}.yaml does not exist`,
    fix: 'create that file: namespace, citations, claims',
  };
}

/** Every marker in the page has a well-formed id, an entry, and is the only definition of its claim. */
function checkUses(page: PageModel, evidence: LoadedClaimFile): Finding[] {
  const findings: Finding[] = [];
  const defined = new Map<string, number>();
  for (const use of page.directives) {
    if (use.name !== 'claim' && use.name !== 'cite' && use.name !== 'src') continue;
    const add = (rule: string, message: string, fix: string) =>
      findings.push({ rule, file: page.file, line: use.line, column: use.column, message, fix });
    const id = use.argument ?? '';
    const isClaim = use.name === 'claim';
    if (!(isClaim ? claimIdPattern : citationIdPattern).test(id)) {
      add(
        `${isClaim ? 'claim' : 'cite'}/malformed`,
        `:${use.name} has ${id ? `the malformed id "${id}"` : 'no single id'}`,
        isClaim ? 'write :claim[sentence]{namespace.topic.fact}' : `write :${use.name}{namespace.src.name}`,
      );
      continue;
    }
    if (!isClaim) {
      if (!evidence.value.citations[id]) {
        add('cite/unknown', `the citation "${id}" has no entry`, `add it to ${evidence.file}, or correct the id`);
      }
      continue;
    }
    if (!use.text) add('claim/empty', `the claim "${id}" has no sentence`, 'write the sentence between [ and ]');
    if (defined.has(id)) {
      add(
        'claim/duplicate',
        `the claim "${id}" stands already at line ${defined.get(id)}`,
        `link to it: [text](#${id})`,
      );
    }
    defined.set(id, use.line);
    if (!evidence.value.claims[id]) {
      add('claim/unknown', `the claim "${id}" has no entry`, `add it to ${evidence.file}, or correct the id`);
    }
  }
  return findings;
}

/** Every entry of the claim file is used, and everything that it refers to exists. */
function checkEntries(page: PageModel, evidence: LoadedClaimFile, terms: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const { value, file, lineOf } = evidence;
  const used = (name: string) => page.directives.filter((use) => use.name === name).map(({ argument }) => argument);
  const claimUses = new Set(used('claim'));
  const citationUses = new Set([...used('cite'), ...used('src')]);

  for (const [id, claim] of Object.entries(value.claims)) {
    const line = lineOf(['claims', id]);
    if (!claimUses.has(id)) {
      findings.push({
        rule: 'claim/unused',
        file,
        line,
        message: `the claim "${id}" does not occur in ${page.file}`,
        fix: 'mark its sentence in the page, or remove the entry',
      });
    }
    for (const citation of claim.citations) {
      citationUses.add(citation);
      if (!value.citations[citation]) {
        findings.push({
          rule: 'cite/unknown',
          file,
          line,
          message: `the claim "${id}" cites "${citation}", which has no entry`,
          fix: `add it under citations in ${file}, or correct the id`,
        });
      }
    }
  }
  for (const id of Object.keys(value.citations)) {
    if (citationUses.has(id) || terms.has(id)) continue;
    findings.push({
      rule: 'cite/unused',
      file,
      line: lineOf(['citations', id]),
      message: `the citation "${id}" is used by no claim, no :cite or :src, and no term of the glossary`,
      fix: 'use it, or remove the entry',
    });
  }
  return findings;
}

/** Ids begin with the namespace of their page and belong to one page only. */
function checkOwners({ value, file, lineOf }: LoadedClaimFile, owner: Map<string, string>): Finding[] {
  const findings: Finding[] = [];
  for (const part of ['citations', 'claims'] as const) {
    for (const id of Object.keys(value[part])) {
      const line = lineOf([part, id]);
      if (!id.startsWith(`${value.namespace}.`)) {
        findings.push({
          rule: 'claim/namespace',
          file,
          line,
          message: `"${id}" does not begin with the namespace "${value.namespace}"`,
          fix: `rename it to ${value.namespace}.…, here and in the page`,
        });
      }
      const other = owner.get(id);
      if (other) {
        findings.push({
          rule: 'claim/duplicate',
          file,
          line,
          message: `"${id}" stands already in ${other}`,
          fix: 'give it an id of its own',
        });
      }
      owner.set(id, file);
    }
  }
  return findings;
}

function unknownPages(site: Site): Finding[] {
  const names = new Set(site.pages.map(({ name }) => name));
  return [...site.claimFiles]
    .filter(([name]) => !names.has(name))
    .map(([name, { file }]) => ({
      rule: 'claim/unused',
      file,
      line: 1,
      message: `there is no page docs/${name}.mdx`,
      fix: 'name the file after its page',
    }));
}

function badVerdicts(site: Site): Finding[] {
  return [...site.pages, ...site.twins].flatMap((page) =>
    page.directives
      .filter(({ name, argument }) => name === 'verdict' && !(verdicts as readonly string[]).includes(argument ?? ''))
      .map(({ line, column, argument }) => ({
        rule: 'claim/verdict',
        file: page.file,
        line,
        column,
        message: `"${argument ?? ''}" is not a verdict (directives are :${directiveNames.join(', :')})`,
        fix: `write :verdict{…} with one of ${verdicts.join(', ')}`,
      })),
  );
}
