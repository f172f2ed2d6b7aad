/** `key=value` and `key="value with spaces"` after the language of a code fence. */
export function fenceMeta(meta: string | null | undefined): Map<string, string> {
  const values = new Map<string, string>();
  for (const match of (meta ?? '').matchAll(/([a-z]+)=(?:"([^"]*)"|(\S+))/g)) {
    values.set(match[1] as string, match[2] ?? match[3] ?? '');
  }
  return values;
}
