import React, { type ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import PendingTranslation from '@site/src/components/PendingTranslation';
import OriginalContent from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';

/** Puts the notice where the text of an untranslated page would be; see src/theme/README.md. */
export default function DocItemContent({ children }: Props): ReactNode {
  const { frontMatter } = useDoc();
  const pending = (frontMatter as { translation?: string }).translation === 'pending';
  return (
    <OriginalContent>
      {pending && <PendingTranslation />}
      {children}
    </OriginalContent>
  );
}
