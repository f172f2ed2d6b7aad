import React, { type ReactNode } from 'react';

interface Props {
  href: string;
  /** Subject of the commit. */
  title: string;
  short: string;
  date: string;
}

/** A commit cited for history: its short hash and date. */
export default function CommitLink({ href, title, short, date }: Props): ReactNode {
  return (
    <a href={href} title={title} className="source-link">
      <code>{short}</code> <time dateTime={date}>{date}</time>
    </a>
  );
}
