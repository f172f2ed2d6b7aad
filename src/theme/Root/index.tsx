import React, { type ReactNode } from 'react';
import LanguageOffer from '@site/src/components/LanguageOffer';
import type { Props } from '@theme/Root';

/** Before the page, so that the first Tab reaches the offer; see src/theme/README.md. */
export default function Root({ children }: Props): ReactNode {
  return (
    <>
      <LanguageOffer />
      {children}
    </>
  );
}
