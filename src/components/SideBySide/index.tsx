import React, { Suspense, lazy, type ReactNode } from 'react';
import { useBoth } from './useBoth';

// Most readers read one language, so the other one and its layout are loaded for those who ask.
const OtherLanguage = lazy(() => import('./OtherLanguage'));

/** The other language beside the text, where the address asks for it. Stands at the end of the text. */
export default function SideBySide(): ReactNode {
  if (!useBoth()) return null;
  return (
    <Suspense>
      <OtherLanguage />
    </Suspense>
  );
}
