import React, { useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useFormula } from './useFormula';

interface Props {
  tex: string;
  /** What KaTeX made of it, while the page is rendered to HTML; absent in the browser. */
  html?: string;
  display?: boolean;
}

/** A formula rendered by KaTeX at build time. Wide ones scroll inside their own box. */
export default function Formula({ tex, html, display = false }: Props): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const set = useFormula(place, tex, display);
  const content = { ref: place, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html ?? set } };
  if (!display) return <span className="katex" {...content} />;
  return (
    <span
      className="katex-display"
      role="region"
      tabIndex={0}
      aria-label={translate({ id: 'formula.label', message: '公式' })}
      {...content}
    />
  );
}
