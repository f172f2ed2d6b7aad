import React, { type ReactNode } from 'react';

interface Props {
  href: string;
  title: string;
  label: string;
}

/** A visible link to source lines or to a tree at a pinned commit, for tables and lists. */
export default function SourceLink({ href, title, label }: Props): ReactNode {
  return (
    <a href={href} title={title} className="source-link">
      <code>{label}</code>
    </a>
  );
}
