/**
 * Edits of the evidence files: new citations, moved lines, a moved pin. They replace only the text of what changes, so that
 * comments, order and layout of everything else stay.
 */
import { isMap, isScalar, parseDocument, stringify, type Node, type YAMLMap } from 'yaml';

export interface CitationFields {
  source: string;
  path: string;
  symbol?: string;
  start: number;
  end: number;
  sha256: string;
}

/** Adds a citation after the others, or gives an existing one new values. */
export function setCitation(text: string, id: string, fields: CitationFields): string {
  const entry = citationText(id, fields);
  const citations = mapAt(text, ['citations']);
  const pair = citations?.items.find(({ key }) => String(key) === id);
  if (pair) return splice(text, startOf(pair.key), endOf(text, pair.value), entry);
  const last = citations?.items.at(-1);
  if (last) {
    const end = endOf(text, last.value);
    return splice(text, end, end, `\n  ${entry}`);
  }
  const block = `citations:\n  ${entry}\n`;
  const empty = /^citations:[^\n]*\n/m.exec(text);
  return empty ? splice(text, empty.index, empty.index + empty[0].length, block) : `${text.trimEnd()}\n${block}`;
}

function citationText(id: string, { source, path, symbol, start, end, sha256 }: CitationFields): string {
  const rows = [
    `source: ${scalar(source)}`,
    `path: ${scalar(path)}`,
    ...(symbol === undefined ? [] : [`symbol: ${scalar(symbol)}`]),
    `lines: ${start}-${end}`,
    `sha256: ${sha256}`,
  ];
  return `${id}:\n${rows.map((row) => `    ${row}`).join('\n')}`;
}

export interface PinFields {
  commit: string;
  date: string;
  subject: string;
}

/** @throws Error if the pin does not exist */
export function setPin(text: string, key: string, pin: string, fields: PinFields): string {
  let result = text;
  for (const [name, value] of Object.entries(fields)) {
    const node = mapAt(result, [key, 'pins', pin])?.get(name, true);
    if (!isScalar(node)) throw new Error(`evidence/sources.yaml has no ${key}@${pin} with ${name}`);
    result = splice(result, startOf(node), endOf(result, node), name === 'subject' ? `'${value.replaceAll("'", "''")}'` : value);
  }
  return result;
}

function mapAt(text: string, path: string[]): YAMLMap | undefined {
  const node = parseDocument(text).getIn(path, true);
  return isMap(node) ? (node as YAMLMap) : undefined;
}

const startOf = (node: unknown): number => rangeOf(node)[0];

/** End of a value; that of a block mapping reaches over the line ends behind it. */
const endOf = (text: string, node: unknown): number => text.slice(0, rangeOf(node)[1]).trimEnd().length;

function rangeOf(node: unknown): [number, number, number] {
  const range = (node as Node | null)?.range;
  if (!range) throw new Error('the YAML has a value without a place');
  return range;
}

const splice = (text: string, from: number, to: number, replacement: string): string =>
  text.slice(0, from) + replacement + text.slice(to);

const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();
