/** The fields of `claims.json` as rows, read from the schema: the reference page shows what the schema says. */
import { claimsJsonSchema, claimsVersion } from './publishedClaim';

export interface ReferenceRow {
  /** Path of the field, such as `citations[].newest.status`. */
  field: string;
  type: string;
  zh: string;
  en: string;
}

export interface ClaimsReference {
  version: string;
  zh: string;
  en: string;
  rows: ReferenceRow[];
}

interface Node {
  type?: string | string[];
  description?: string;
  zh?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  items?: Node;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
}

export function claimsReference(): ClaimsReference {
  const schema = claimsJsonSchema('') as unknown as Node;
  const rows: ReferenceRow[] = [];
  walk(schema.items ?? {}, '', rows);
  return { version: claimsVersion, zh: schema.zh ?? '', en: schema.description ?? '', rows };
}

function walk(node: Node, prefix: string, rows: ReferenceRow[]): void {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const { zh = '', description: en = '' } = field;
    if (zh !== '') rows.push({ field: path, type: typeOf(field), zh, en });
    const { inner, suffix } = unwrap(field);
    walk(inner, path + suffix, rows);
  }
}

/** Through "or null", lists and records to the object with the fields. */
function unwrap(node: Node): { inner: Node; suffix: string } {
  const value = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  if (value.items) return { inner: value.items, suffix: '[]' };
  if (typeof value.additionalProperties === 'object') return { inner: value.additionalProperties, suffix: '.*' };
  return { inner: value, suffix: '' };
}

function typeOf(node: Node): string {
  if (node.anyOf) return node.anyOf.map(typeOf).join(' | ');
  if (Array.isArray(node.type)) return node.type.join(' | ');
  if (node.enum) return node.enum.map((value) => `"${value}"`).join(' | ');
  if (node.type === 'array') return `${typeOf(node.items ?? {})}[]`;
  if (node.type === 'object' && typeof node.additionalProperties === 'object') {
    return `{ [pin]: ${typeOf(node.additionalProperties)} }`;
  }
  return node.format ? `${node.type ?? ''} (${node.format})` : (node.type ?? 'unknown');
}
