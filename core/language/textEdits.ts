/** How a text differs from its corrected form, in passages short enough for a message. */
import { diffChars } from 'diff';
import { passage } from './passage';

export interface TextEdit {
  /** Where it begins in the text. */
  start: number;
  /** The passage as it is and as it should be, with some of the text around it. */
  from: string;
  to: string;
}

/** Edits nearer to each other than this are one. */
const near = 15;

export function textEdits(text: string, corrected: string): TextEdit[] {
  const spans: { start: number; end: number; to: string }[] = [];
  let at = 0;
  for (const { value, added, removed } of diffChars(text, corrected)) {
    if (added || removed) {
      const last = spans.at(-1);
      const span = last && at - last.end < near ? last : { start: at, end: at, to: '' };
      if (span !== last) spans.push(span);
      span.to += text.slice(span.end, at) + (added ? value : '');
      span.end = added ? at : at + value.length;
    }
    if (!added) at += value.length;
  }
  return spans.map(({ start, end, to }) => {
    const { before, after } = passage(text, start, end);
    return { start, from: before + text.slice(start, end) + after, to: before + to + after };
  });
}
