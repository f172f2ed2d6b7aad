import useBrokenLinks from '@docusaurus/useBrokenLinks';

/** Shows nothing: it tells the check of links which parts the page will have. */
export default function PendingAnchors({ ids }: { ids: string[] }): null {
  const { collectAnchor } = useBrokenLinks();
  for (const id of ids) collectAnchor(id);
  return null;
}
