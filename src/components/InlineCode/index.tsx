import React, { type ReactNode } from 'react';

/** Texts of the evidence files are plain, with code between backticks. */
export default function InlineCode({ text }: { text: string }): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
