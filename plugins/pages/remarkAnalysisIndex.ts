/** Fills `<AnalysisIndex />` with the front matter of all analyses in the language of the page. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { analysisGroups } from '../../core/page/analysisOrder';
import type { PageModel } from '../../core/page/pageModel';
import { findPin, shortHash } from '../../core/page/pins';
import type { AnalysisFrontMatter } from '../../core/schema/frontMatter';
import type { Sources } from '../../core/schema/sources';
import { readSite } from '../../io/readSite';
import { blockElement } from '../mdx/jsx';
import { pageFile } from '../mdx/pageFile';

export const remarkAnalysisIndex =
  (root: string) =>
  () =>
  (tree: Root, file: VFile): void => {
    const page = pageFile(file, root);
    if (page?.name !== 'index') return;
    visit(tree, (node, index, parent) => {
      const { type, name } = node as unknown as { type: string; name?: string };
      if (type !== 'mdxJsxFlowElement' || name !== 'AnalysisIndex' || !parent || index === undefined) return;
      const site = readSite(root);
      const models = page.locale === 'en' ? site.twins : site.pages;
      const groups = analysisGroups.map(({ group, pages }) => ({
        group,
        analyses: pages.map((entry) => summaryOf(entry, models, site.sources)),
      }));
      parent.children[index] = blockElement('AnalysisIndex', { groups }) as unknown as Root['children'][number];
    });
  };

function summaryOf(name: string, models: readonly PageModel[], sources: Sources) {
  const frontMatter = models.find((model) => model.name === name)?.frontMatter;
  if (frontMatter?.kind !== 'analysis')
    throw new Error(`${name} is in core/page/analysisOrder.ts, but not an analysis`);
  const { title, slug, created, verified, pins, keyFinding, abstract, readIf }: AnalysisFrontMatter = frontMatter;
  const ref = pins[0] as string;
  const pin = findPin(sources, ref);
  const source = pin ? `${ref.split('@')[0]}@${shortHash(pin.commit)}` : ref;
  return { title, slug, created, verified, source, keyFinding, abstract, readIf };
}
