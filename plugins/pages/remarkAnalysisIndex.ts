/** Fills `<AnalysisIndex />` with the front matter of all analyses in the language of the page. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findPin, shortHash } from '../../core/page/pins';
import { groups, type AnalysisFrontMatter } from '../../core/schema/frontMatter';
import { readSite } from '../../io/readSite';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

/** The order of the sidebar, which is the order in which the site presents its pages everywhere. */
export function remarkAnalysisIndex({ root, order }: { root: string; order: readonly string[] }) {
  return (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (page?.name !== 'index') return;
    visit(tree, (node, index, parent) => {
      const { type, name } = node as unknown as { type: string; name?: string };
      if (type !== 'mdxJsxFlowElement' || name !== 'AnalysisIndex' || !parent || index === undefined) return;
      const site = readSite(root);
      const pages = page.locale === 'en' ? site.twins : site.pages;
      const analyses = pages
        .filter((model) => model.frontMatter?.kind === 'analysis')
        .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
        .map((model) => {
          const { title, slug, group, created, verified, pins, keyFinding, abstract, readIf } =
            model.frontMatter as AnalysisFrontMatter;
          const pin = findPin(site.sources, pins[0] as string);
          const source = pin ? `${(pins[0] as string).split('@')[0]}@${shortHash(pin.commit)}` : '';
          return { title, slug, group, created, verified, source, keyFinding, abstract, readIf };
        });
      parent.children[index] = blockElement('AnalysisIndex', {
        groups: groups.map((group) => ({ group, analyses: analyses.filter((entry) => entry.group === group) })),
      }) as unknown as Root['children'][number];
    });
  };
}
