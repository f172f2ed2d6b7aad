import React, { type ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import ClaimCards from '@site/src/components/ClaimCards';
import PendingTranslation from '@site/src/components/PendingTranslation';
import OriginalContent from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';

/** Puts the notice where the text of an untranslated page would be, and opens the cards of claims; see src/theme/README.md. */
export default function DocItemContent({ children }: Props): ReactNode {
  const { frontMatter, metadata } = useDoc();
  const { kind, translation } = frontMatter as { kind?: string; translation?: string };
  const content = (
    <OriginalContent>
      {translation === 'pending' && <PendingTranslation />}
      {children}
    </OriginalContent>
  );
  return kind === 'analysis' ? <ClaimCards page={metadata.id}>{content}</ClaimCards> : content;
}
