/** Everything that gates, search, `claims.json` and the index need to know of a page, collected in one pass. */
import type { Finding } from '../finding';
import type { FrontMatter } from '../schema/frontMatter';

export const locales = ['zh-Hans', 'en'] as const;
export type Locale = (typeof locales)[number];

export interface Place {
  line: number;
  column: number;
}

export interface Heading extends Place {
  depth: number;
  text: string;
  /** From the trailing comment `{/* #id *\/}`; null where the author wrote none. */
  id: string | null;
}

/** A use of one of the directives `:claim`, `:cite`, `:src`, `:commit`, `:pin`, `:verdict`. */
export interface DirectiveUse extends Place {
  name: string;
  /** The single attribute; null where there is none or more than one. */
  argument: string | null;
  /** Plain text of the label; formulas as `$…$`. */
  text: string;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

export interface DiagramBlock extends Place {
  id: string | null;
  caption: string | null;
  /** Mermaid source as written, pins not yet replaced. */
  source: string;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

export interface Formula extends Place {
  tex: string;
  display: boolean;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

/** A use of `::explorer`: the place of the page's explorer. */
export interface ExplorerUse extends Place {
  /** Id of the heading above; null before the first. */
  section: string | null;
}

export interface CodeBlock extends Place {
  lang: string | null;
  value: string;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

export interface PlainText extends Place {
  value: string;
  /** Inline code: words in it are identifiers, not prose. */
  code: boolean;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

/** A paragraph, heading, table cell or caption as readers read it: inline code in backticks, formulas as `$…$`, no marks of evidence. */
export interface Prose extends Place {
  value: string;
}

export interface PageLink extends Place {
  url: string;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

/** What stands on its own in a section: a paragraph, a list, a table, a diagram … */
export interface Block extends Place {
  /** What it is and how large: `paragraph`, `list of 3`, `table 4 × 2`, `code bash`, `diagram mask-blocks`. */
  shape: string;
  /** Id of the heading above; null before the first. */
  section: string | null;
}

/** A paragraph, list item or table row: the reach within which a statement needs its evidence. */
export interface Statement extends Place {
  /** Inline code that names something in a source: an identifier, a call, a file. */
  names: string[];
  /** It holds a claim, a citation, a commit, a pin, or a link to a claim. */
  cited: boolean;
}

/** In an English page: the hashes of a section in both languages when someone last confirmed that they say the same. */
export interface Stamp extends Place {
  zh: string;
  en: string;
}

/** A heading and the text up to the next one: the unit of search and of translation. */
export interface Section {
  id: string | null;
  title: string;
  /** Plain text. */
  text: string;
  /** Line of the heading; of what stands before the first one, that of the first block. */
  line: number;
  /** As written, from the heading on, without the stamp; before the first heading, with the words of the front matter. */
  source: string;
  stamp?: Stamp;
}

export interface PageModel {
  /** Path relative to the repository root. */
  file: string;
  locale: Locale;
  /** File name without extension; the same in both languages. */
  name: string;
  /** Absent where it does not match the schema. */
  frontMatter?: FrontMatter;
  frontMatterLine(key: string): number;
  headings: Heading[];
  directives: DirectiveUse[];
  diagrams: DiagramBlock[];
  explorers: ExplorerUse[];
  formulas: Formula[];
  code: CodeBlock[];
  links: PageLink[];
  /** Prose, inline code included, for rules about words. */
  texts: PlainText[];
  /** The same by paragraph, with captions, labels of diagrams and the words of the front matter. */
  prose: Prose[];
  sections: Section[];
  /** All blocks below headings, in the order of the page. */
  blocks: Block[];
  statements: Statement[];
  /** List items and other blocks in the section `summary`. */
  summaryLines: number;
  /** What parsing itself found: syntax, front matter. */
  findings: Finding[];
}
