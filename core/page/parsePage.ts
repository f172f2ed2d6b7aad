/** Reads one MDX page into a page model. The only parser of pages outside the renderer itself. */
import type { Code, Heading as HeadingNode, InlineCode, Link, List, Nodes, Root, Text } from 'mdast';
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
import { blockShape } from './blockShape';
import { directiveArgument, isExplorer, isOurs, type TextDirectiveNode } from './directive';
import { diagramLabels } from './diagramLabels';
import { fenceMeta } from './fenceMeta';
import { headingId } from './headingId';
import { placeOf } from './place';
import { proseIn } from './prose';
import { statementsIn } from './statements';
import { readStamp } from './stamp';
import type { Locale, PageModel, Section } from './pageModel';

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
      page.blocks.push({ ...placeOf(block), shape: blockShape(block), section: section.id });
      section.text += `${plainText(block)}\n`;
      if (section.id === 'summary') page.summaryLines += block.type === 'list' ? (block as List).children.length : 1;
    }
    visitBlock(page, block, section.id);
    page.statements.push(...statementsIn(block));
    page.prose.push(...proseIn(block));
  }
  for (const { line, column, caption, source } of page.diagrams) {
    page.prose.push({ line, column, value: caption ?? '' });
    for (const label of diagramLabels(source)) {
      page.prose.push({ line: line + 1 + label.line, column: 1, value: label.value });
    }
  }
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
