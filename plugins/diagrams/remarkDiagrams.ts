/** Replaces each Mermaid block by its committed drawing with caption and text alternative. */
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { drawingName } from '../../core/diagrams/drawingName';
import { fenceMeta } from '../../core/page/fenceMeta';
import { readSources } from '../../io/readSite';
import { hasDrawing, readDrawing } from '../../io/drawings';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';
import { linkTo } from './linkTo';

export interface RemarkDiagramsOptions {
  root: string;
  /** Base path of the locale that is being built, with a slash at the end: diagrams may link to pages. */
  baseUrl: string;
}

export function remarkDiagrams({ root, baseUrl }: RemarkDiagramsOptions) {
  return (tree: Root, file: VFile): void => {
    if (!pageFile(file, root)) return;
    const sources = readSources(root);
    visit(tree, 'code', (node: Code, index, parent) => {
      if (node.lang !== 'mermaid' || !parent || index === undefined) return;
      const meta = fenceMeta(node.meta);
      const id = meta.get('id') ?? '';
      const name = drawingName(id, node.value, sources);
      // An author at work sees the source until the block is drawn; a build stops before, at the gate `diagram/missing`.
      if (process.env.NODE_ENV === 'development' && !hasDrawing(root, name)) return;
      const { svg, alternative } = readDrawing(root, name);
      const props = { id, caption: meta.get('caption') ?? '', svg: linkTo(svg, baseUrl), alternative };
      parent.children[index] = blockElement('Diagram', props) as unknown as Root['children'][number];
    });
  };
}
