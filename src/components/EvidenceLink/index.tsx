import React, { type ReactNode } from 'react';
import { useEvidenceItem } from '../PageEvidence';
import SourceLink from '../SourceLink';

/** A visible link to cited lines, by their number on the page. */
export default function EvidenceLink({ n }: { n: number }): ReactNode {
  const { href, label, path, source } = useEvidenceItem(n);
  return <SourceLink href={href} title={`${path ?? ''} @ ${source ?? ''}`} label={label} />;
}
