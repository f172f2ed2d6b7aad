/** Reads one MDX page into a page model. The only parser of pages outside the renderer itself. */
import type { Code, Heading as HeadingNode, InlineCode, Link, List, Nodes, Root, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { frontMatterSchema } from '../schema/frontMatter';
import { parseYaml, type ParsedYaml } from '../schema/parseYaml';
import type { FrontMatter } from '../schema/frontMatter';
import { directiveArgument, isExplorer, isOurs, type TextDirectiveNode } from './directive';
import { diagramLabels } from './diagramLabels';
import { fenceMeta } from './fenceMeta';
import { headingId } from './headingId';
import { readStamp } from './stamp';
import type { Locale, PageModel, Place, Section } from './pageModel';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

export interface PageSource {
  file: string;
  locale: Locale;
  text: string;
}

export function parsePage({ file, locale, text }: PageSource): PageModel {
  const name = (file.split('/').pop() ?? file).replace(/\.mdx?$/, '');
  const page: PageModel = {
    file,
    locale,
    name,
    frontMatterLine: () => 1,
    headings: [],
    directives: [],
    diagrams: [],
    explorers: [],
    formulas: [],
    code: [],
    links: [],
    texts: [],
    prose: [],
    sections: [],
    blocks: [],
    statements: [],
    summaryLines: 0,
    findings: [],
  };

  let tree: Root;
  try {
    tree = processor.parse(text) as Root;
  } catch (error) {
    page.findings.push(syntaxFinding(file, error));
    return page;
  }
  readFrontMatter(page, tree);
  collect(page, tree);
  addSources(page, text);
  return page;
}

function syntaxFinding(file: string, error: unknown) {
  const { reason, place, line } = error as {
    reason?: string;
    line?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
  };
  const start = place?.start ?? place;
  return {
    rule: 'page/syntax',
    file,
    line: start?.line ?? line ?? 1,
    column: start?.column,
    message: reason ?? String(error),
    fix: 'in MDX, `{` and `<` outside code and formulas begin an expression: put them in backticks',
  };
}

function readFrontMatter(page: PageModel, tree: Root): void {
  const yaml = tree.children.find((node) => node.type === 'yaml');
  if (!yaml) {
    page.findings.push({
      rule: 'page/front-matter',
      file: page.file,
      line: 1,
      message: 'the page has no front matter',
      fix: 'begin the page with --- and the keys that core/schema/frontMatter.ts describes',
    });
    return;
  }
  const parsed: ParsedYaml<FrontMatter> = parseYaml(yaml.value, frontMatterSchema, {
    file: page.file,
    rule: 'page/front-matter',
    lineOffset: yaml.position?.start.line ?? 1,
  });
  page.findings.push(...parsed.findings);
  page.frontMatterLine = (key) => parsed.lineOf([key]);
  if (parsed.value) page.frontMatter = parsed.value;
}

function collect(page: PageModel, tree: Root): void {
  const first = tree.children.find(({ type }) => type !== 'yaml');
  let section: Section = { id: null, title: '', text: '', source: '', line: first ? placeOf(first).line : 1 };
  page.sections.push(section);

  for (const block of tree.children) {
    if (block.type === 'yaml') continue;
    if (block.type === 'heading') {
      const id = headingId(block);
      const title = headingText(block);
      page.headings.push({ ...placeOf(block), depth: block.depth, text: title, id });
      section = { id, title, text: '', source: '', line: placeOf(block).line };
      page.sections.push(section);
    } else if (readStamp(block)) {
      section.stamp = { ...readStamp(block)!, ...placeOf(block) };
      continue;
    } else {
      page.blocks.push({ ...placeOf(block), shape: shapeOf(block), section: section.id });
      section.text += `${plainText(block)}\n`;
      if (section.id === 'summary') page.summaryLines += block.type === 'list' ? (block as List).children.length : 1;
    }
    visitBlock(page, block, section.id);
    collectStatements(page, block);
    collectProse(page, block);
  }
  for (const { line, column, caption, source } of page.diagrams) {
    page.prose.push({ line, column, value: caption ?? '' });
    for (const label of diagramLabels(source)) {
      page.prose.push({ line: line + 1 + label.line, column: 1, value: label.value });
    }
  }
}

function collectProse(page: PageModel, block: Nodes): void {
  visit(block, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    page.prose.push({ ...placeOf(node), value: proseOf(node).trim() });
    return SKIP;
  });
}

function proseOf(node: Nodes): string {
  switch (node.type as string) {
    case 'inlineCode':
      return `\`${(node as InlineCode).value}\``;
    case 'inlineMath':
      return `$${(node as unknown as { value: string }).value}$`;
    case 'mdxTextExpression':
      return '';
    case 'break':
      return ' ';
    case 'textDirective': {
      const { name, attributes } = node as unknown as TextDirectiveNode;
      // Marks of evidence are small figures above the line; the others are words in it.
      if (name === 'cite') return '';
      if (name === 'verdict') return Object.keys(attributes ?? {})[0] ?? '';
      if (name === 'src' || name === 'commit' || name === 'pin') return '`…`';
      break;
    }
    default:
  }
  if (!('children' in node)) return toString(node);
  return (node.children as Nodes[]).map(proseOf).reduce((text, next, index) => {
    const { name } = node.children[index] as unknown as { name?: string };
    // The space before a mark belongs to the mark.
    return name === 'cite' ? text.replace(/ $/, '') : text + next;
  }, '');
}

/** The keys of the front matter that are words, and therefore translated. */
export const translated = ['title', 'description', 'keyFinding', 'abstract', 'readIf'] as const;

function addSources(page: PageModel, text: string): void {
  const lines = text.split(/\r?\n/);
  const words = (page.frontMatter ?? {}) as Record<string, unknown>;
  page.sections.forEach((section, index) => {
    const next = page.sections[index + 1];
    const own = lines.slice(section.line - 1, next ? next.line - 1 : undefined);
    if (section.stamp) own.splice(section.stamp.line - section.line, 1);
    // The blank line below the stamp goes with it.
    const body = own
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    section.source = index === 0 ? JSON.stringify([translated.map((key) => words[key]), body]) : body;
  });
}

function shapeOf(block: Nodes): string {
  switch (block.type as string) {
    case 'list': {
      let items = 0;
      visit(block, 'listItem', () => void (items += 1));
      return `${(block as List).ordered ? 'numbered list' : 'list'} of ${items}`;
    }
    case 'table': {
      const { children } = block as Table;
      return `table ${children.length} × ${children[0]?.children.length ?? 0}`;
    }
    case 'code': {
      const { lang, meta } = block as Code;
      return lang === 'mermaid' ? `diagram ${fenceMeta(meta).get('id') ?? ''}` : `code ${lang ?? ''}`;
    }
    case 'math':
      return 'formula';
    case 'leafDirective':
      return `::${(block as unknown as { name: string }).name}`;
    case 'mdxJsxFlowElement':
      return `<${(block as unknown as { name: string | null }).name ?? ''}>`;
    default:
      return block.type;
  }
}

/** Identifiers, calls and files: `att_masks`, `forward()`, `pi0.py`, `PI0Pytorch`. Not `0`, `bf16` or `[B, N]`. */
const sourceName = /[a-z]_[a-z]|\.py\b|\(\)|[a-z]\.[a-z]|[a-z][A-Z]/;
const evidenceDirectives = new Set(['claim', 'cite', 'src', 'commit', 'pin']);
const claimLink = /#[a-z0-9-]+\.[a-z0-9-]/;

function collectStatements(page: PageModel, block: Nodes): void {
  visit(block, (node, index, parent: Nodes | undefined) => {
    if (node.type === 'tableRow' && index === 0) return SKIP;
    const inItem = parent?.type === 'listItem' || parent?.type === 'tableCell';
    if (node.type !== 'listItem' && node.type !== 'tableRow' && (node.type !== 'paragraph' || inItem)) return undefined;
    const statement = { ...placeOf(node), names: [] as string[], cited: false };
    visit(node, (inner) => {
      if (inner !== node && (inner.type === 'listItem' || inner.type === 'code')) return SKIP;
      if (inner.type === 'inlineCode' && sourceName.test(inner.value)) statement.names.push(inner.value);
      if (inner.type === 'link' && claimLink.test(inner.url)) statement.cited = true;
      const { name } = inner as unknown as { name?: string };
      if ((inner.type as string) === 'textDirective' && evidenceDirectives.has(name ?? '')) statement.cited = true;
      return undefined;
    });
    page.statements.push(statement);
    return undefined;
  });
}

function visitBlock(page: PageModel, block: Nodes, section: string | null): void {
  visit(block, (node) => {
    const place = placeOf(node);
    switch (node.type as string) {
      case 'textDirective': {
        const directive = node as unknown as TextDirectiveNode;
        if (!isOurs(directive.name)) return undefined;
        page.directives.push({
          ...place,
          name: directive.name,
          argument: directiveArgument(directive),
          text: plainText(node as Nodes).trim(),
          section,
        });
        return undefined;
      }
      case 'leafDirective':
        if (isExplorer(node)) page.explorers.push({ ...place, section });
        return SKIP;
      case 'code': {
        const { lang, meta, value } = node as Code;
        if (lang !== 'mermaid') page.code.push({ ...place, lang: lang ?? null, value, section });
        else {
          const values = fenceMeta(meta);
          page.diagrams.push({
            ...place,
            id: values.get('id') ?? null,
            caption: values.get('caption') ?? null,
            source: value,
            section,
          });
        }
        return SKIP;
      }
      case 'math':
      case 'inlineMath':
        page.formulas.push({
          ...place,
          tex: (node as unknown as { value: string }).value,
          display: (node.type as string) === 'math',
          section,
        });
        return SKIP;
      case 'link':
        page.links.push({ ...place, url: (node as Link).url, section });
        return undefined;
      case 'text':
      case 'inlineCode':
        page.texts.push({
          ...place,
          value: (node as Text | InlineCode).value,
          code: node.type === 'inlineCode',
          section,
        });
        return undefined;
      default:
        return undefined;
    }
  });
}

function headingText(node: HeadingNode): string {
  return plainText(node).trim();
}

/** Text without Markdown: for claims, search and counting. Formulas stay as `$…$`, diagrams are left out. */
function plainText(node: Nodes): string {
  switch (node.type as string) {
    case 'inlineMath':
      return `$${(node as unknown as { value: string }).value}$`;
    case 'math':
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return '';
    case 'break':
      return ' ';
    case 'code':
      return (node as Code).lang === 'mermaid' ? '' : `${(node as Code).value}\n`;
    case 'textDirective': {
      const directive = node as unknown as TextDirectiveNode;
      if (directive.name === 'claim' || !isOurs(directive.name)) break;
      return '';
    }
    default:
  }
  if ('children' in node) {
    const separator = blockTypes.has(node.type) ? '\n' : '';
    return (node.children as Nodes[]).map(plainText).join(separator);
  }
  return toString(node);
}

/** Containers whose children are blocks or cells: without a separator, words of neighbours would be glued together. */
const blockTypes = new Set(['list', 'listItem', 'table', 'tableRow', 'blockquote', 'containerDirective']);

function placeOf(node: { position?: { start: { line: number; column: number } } }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
