import React, { type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

/** A formula rendered by KaTeX at build time. Wide ones scroll inside their own box. */
export default function Formula({ html, display = false }: { html: string; display?: boolean }): ReactNode {
  if (!display) return <span className="katex" dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <span
      className="katex-display"
      role="region"
      tabIndex={0}
      aria-label={translate({ id: 'formula.label', message: '公式' })}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
