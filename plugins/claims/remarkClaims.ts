/**
 * Turns the directives of a page into components with their evidence resolved: claims, citations, commits, verdicts.
 * Adds the status line at the top and the list of evidence at the end, and puts the evidence around the page, once. Form and completeness have been checked by the
 * gates before; what is still missing here throws.
 */
import type { Code, InlineCode, Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { claimState } from '../../core/evidence/buildClaims';
import { commitAddress } from '../../core/evidence/permalink';
import { directiveArgument, isOurs, type TextDirectiveNode } from '../../core/page/directive';
import { findPin, replacePins, shortHash } from '../../core/page/pins';
import { claimFileSchema, type ClaimFile } from '../../core/schema/claimFile';
import type { AnalysisFrontMatter } from '../../core/schema/frontMatter';
import type { ClaimState } from '../../core/schema/publishedClaim';
import type { Sources } from '../../core/schema/sources';
import type { Site } from '../../core/site';
import { folders, readPage, readRecords, readSources, readYaml } from '../../io/readSite';
import { blockElement, inlineElement, type JsxNode } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';
import { Evidence } from './evidence';

type Records = Pick<Site, 'sources' | 'verification' | 'drift'>;

/** Claims of the page so far, by kind and by state. */
interface SeenClaims {
  kinds: Partial<Record<string, number>>;
  states: Partial<Record<ClaimState, number>>;
}

const noEvidence: ClaimFile = { namespace: 'none', citations: {}, claims: {} };

export const remarkClaims =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (!page) return;
    const sources = readSources(root);
    const claimFile = readClaimFile(root, page.name);
    const records = { sources, ...readRecords(root) };
    const evidence = new Evidence(claimFile, records);
    const seen: SeenClaims = { kinds: {}, states: {} };
    const see = (id: string, kind: string): ClaimState => {
      const state = claimState(id, claimFile, records);
      seen.kinds[kind] = (seen.kinds[kind] ?? 0) + 1;
      seen.states[state] = (seen.states[state] ?? 0) + 1;
      return state;
    };

    visit(tree, (node, index, parent) => {
      replacePinsIn(node, sources);
      if ((node.type as string) !== 'textDirective' || !parent || index === undefined) return undefined;
      const directive = node as unknown as TextDirectiveNode;
      if (!isOurs(directive.name)) return undefined;
      const element = render(directive, evidence, sources, see);
      (parent as Parents).children[index] = element as unknown as Parents['children'][number];
      // Claims keep their children, which may hold further directives; the new node is visited in place of the old.
      return directive.name === 'claim' ? index : SKIP;
    });

    if (page.frontMatter.kind !== 'analysis') return;
    if (page.frontMatter.translation === 'pending') return;
    const content = [
      status(page.frontMatter, seen, records, hasTwin(root, page.name)),
      blockElement('ClaimFilter', { page: page.name }),
      ...tree.children,
      blockElement('EvidenceList', {}),
    ];
    const { items, pins } = evidence;
    tree.children = [blockElement('PageEvidence', { items, pins }, content)] as unknown as Root['children'];
  };

function readClaimFile(root: string, name: string): ClaimFile {
  const file = `${folders.claims}/${name}.yaml`;
  if (!existsSync(path.join(root, file))) return noEvidence;
  return readYaml(root, file, claimFileSchema).value ?? noEvidence;
}

/** Whether the page can be read in English. */
function hasTwin(root: string, name: string): boolean {
  const file = `${folders.pages.en}/${name}.mdx`;
  return existsSync(path.join(root, file)) && readPage(root, 'en', file).frontMatter?.translation !== 'pending';
}

function replacePinsIn(node: Nodes, sources: Sources): void {
  if (node.type !== 'code' && node.type !== 'inlineCode') return;
  const literal = node as Code | InlineCode;
  literal.value = replacePins(literal.value, sources);
}

function render(
  directive: TextDirectiveNode,
  evidence: Evidence,
  sources: Sources,
  see: (id: string, kind: string) => ClaimState,
): JsxNode {
  const argument = directiveArgument(directive) ?? '';
  switch (directive.name) {
    case 'claim': {
      const { numbers, entry } = evidence.claim(argument);
      const verdict = entry.verdict?.outcome;
      const changed = see(argument, entry.kind) === 'changed' || undefined;
      return inlineElement(
        'Claim',
        { id: argument, kind: entry.kind, verdict, changed, marks: numbers },
        directive.children,
      );
    }
    case 'cite':
      return inlineElement('EvidenceMarks', { marks: [evidence.citation(argument)] });
    case 'src':
      return inlineElement('EvidenceLink', { n: evidence.citation(argument) });
    case 'commit': {
      const { url, short, date, subject } = commitAddress(argument, sources);
      return inlineElement('CommitLink', { href: url, title: subject, short, date });
    }
    case 'pin': {
      const { url, short } = commitAddress(argument, sources);
      return inlineElement('SourceLink', {
        href: treeAddress(url),
        title: argument,
        label: `${argument.split('@')[0]}@${short}`,
      });
    }
    default:
      return inlineElement('VerdictBadge', { verdict: argument });
  }
}

function status(frontMatter: AnalysisFrontMatter, seen: SeenClaims, records: Records, translated: boolean): JsxNode {
  const { sources, verification, drift } = records;
  const pins = frontMatter.pins.map((ref) => {
    const { url, short, date } = commitAddress(ref, sources);
    const pin = findPin(sources, ref);
    const report = drift[ref];
    // Compared with the newest commit of its branch, where the evidence tool has done so for this commit.
    const newest = report &&
      report.base === pin?.commit && {
        short: shortHash(report.to.commit),
        date: report.to.date,
        changed: Object.values(report.citations).filter(({ status }) => status === 'changed' || status === 'gone')
          .length,
        same: report.to.commit === report.base,
      };
    return { ref, short, date, branch: pin?.branch, href: treeAddress(url), newest: newest || undefined };
  });
  const { created, verified, keyFinding } = frontMatter;
  const checked = verification?.verified;
  return blockElement('PageStatus', { created, verified, keyFinding, ...seen, checked, pins, translated });
}

/** From the address of a commit to that of the whole repository at it. */
const treeAddress = (commit: string): string => commit.replace('/commit/', '/tree/');
