/**
 * Replaces each Mermaid block by its committed drawing with caption and text alternative. The drawing itself is put into
 * the HTML only: the script of the page would hold it a second time, so the browser gets just the name and, when it moves
 * to the page without loading its HTML, fetches the file.
 */
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { drawingName } from '../../core/diagrams/drawingName';
import { fenceMeta } from '../../core/page/fenceMeta';
import { hasDrawing, readDrawing } from '../../io/drawings';
import { readSources } from '../../io/readSite';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

export const remarkDiagrams =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    if (!pageFile(file, root)) return;
    const sources = readSources(root);
    const forServer = (file.data as { compilerName?: string }).compilerName === 'server';
    visit(tree, 'code', (node: Code, index, parent) => {
      if (node.lang !== 'mermaid' || !parent || index === undefined) return;
      const meta = fenceMeta(node.meta);
      const id = meta.get('id') ?? '';
      const name = drawingName(id, node.value, sources);
      // An author at work sees the source until the block is drawn; a build stops before, at the gate `diagram/missing`.
      if (process.env.NODE_ENV === 'development' && !hasDrawing(root, name)) return;
      const { svg, alternative } = readDrawing(root, name);
      const [, width, height] = /^<svg width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const size = { width: Number(width), height: Number(height) };
      const props = {
        id,
        name,
        caption: meta.get('caption') ?? '',
        ...size,
        alternative,
        svg: forServer ? svg : undefined,
      };
      parent.children[index] = blockElement('Diagram', props) as unknown as Root['children'][number];
    });
  };
