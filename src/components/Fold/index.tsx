import React, { useEffect, useState, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Opens it, or closes it, when it changes; in between the reader decides. */
  open?: boolean;
  children(): ReactNode;
}

/**
 * What not every reader needs. In the browser the content is made only while it is open, so that a change of a setting does
 * not wait for it; the server makes it, for readers without JavaScript.
 */
export default function Fold({ title, open = false, children }: Props): ReactNode {
  const [isOpen, setOpen] = useState(open);
  useEffect(() => setOpen(open), [open]);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {(isOpen || typeof window === 'undefined') && children()}
    </details>
  );
}
