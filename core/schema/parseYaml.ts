/** YAML text checked against a schema, with the line of every value, so that an error names file:line. */
import { LineCounter, isMap, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import type { Finding } from '../finding';

export interface ParsedYaml<T> {
  /** Absent when the text is not YAML or does not match the schema; `findings` says why. */
  value?: T;
  findings: Finding[];
  /** Line (1-based) of the value at a path; of its nearest ancestor when the path does not exist. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface ParseYamlOptions {
  file: string;
  rule: string;
  /** Added to every line: the front matter of a page does not start at line 1 of a file of its own. */
  lineOffset?: number;
}

export function parseYaml<T>(text: string, schema: z.ZodType<T>, options: ParseYamlOptions): ParsedYaml<T> {
  const { file, rule, lineOffset = 0 } = options;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineOf = (path: readonly PropertyKey[]) => lineOffset + lineOfPath(document, counter, path);

  if (document.errors.length > 0) {
    return {
      lineOf,
      findings: document.errors.map((error) => ({
        rule,
        file,
        line: lineOffset + (error.linePos?.[0].line ?? 1),
        message: error.message.split('\n')[0] ?? error.message,
        fix: 'mend the YAML; quote a value that contains ": " or starts with a special character',
      })),
    };
  }

  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, findings: [], lineOf };
  return {
    lineOf,
    findings: result.error.issues.map((issue) => ({
      rule,
      file,
      line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path),
      message: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
      fix: fixFor(issue),
    })),
  };
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `remove ${issue.keys.join(', ')}, or correct the spelling: the schema is closed`;
    case 'too_small':
    case 'too_big':
      return 'change the length';
    default:
      return 'give a value of the form that the schema in core/schema describes';
  }
}

function lineOfPath(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return 1;
}

/** Where the key stands: the value of a block mapping begins a line later, which would mislead the reader. */
function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path[path.length - 1];
  if (isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(last));
    const key = pair?.key as { range?: [number, number, number] } | undefined;
    return key?.range?.[0];
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0];
}
