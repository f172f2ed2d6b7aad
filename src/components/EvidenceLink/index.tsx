import React, { type ReactNode } from 'react';
import { shortLocation } from '@site/core/evidence/permalink';
import { useEvidenceItem } from '../PageEvidence';
import SourceLink from '../SourceLink';

/** A visible link to cited lines, by their number on the page. */
export default function EvidenceLink({ n }: { n: number }): ReactNode {
  const { item, href } = useEvidenceItem(n);
  if (item.kind !== 'lines') return null;
  return <SourceLink href={href} title={`${item.path} @ ${item.source}`} label={shortLocation(item)} />;
}
