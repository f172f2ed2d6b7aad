import React, { type ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import ClaimCards from '@site/src/components/ClaimCards';
import PendingTranslation from '@site/src/components/PendingTranslation';
import SideBySide from '@site/src/components/SideBySide';
import TermTips from '@site/src/components/TermTips';
import OriginalContent from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';

/** Puts the notice where the text of an untranslated page would be, opens the cards of claims, and shows definitions; see src/theme/README.md. */
export default function DocItemContent({ children }: Props): ReactNode {
  const { frontMatter, metadata } = useDoc();
  const { kind, translation } = frontMatter as { kind?: string; translation?: string };
  const content = (
    <TermTips>
      <OriginalContent>
        {translation === 'pending' && <PendingTranslation />}
        {children}
        {kind === 'analysis' && <SideBySide />}
      </OriginalContent>
    </TermTips>
  );
  return kind === 'analysis' ? <ClaimCards page={metadata.id}>{content}</ClaimCards> : content;
}
