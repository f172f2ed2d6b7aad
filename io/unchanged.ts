/** Reading a file again costs nothing while its text is the same: several steps of a build read the whole site. */
const known = new Map<string, { text: string; value: unknown }>();

/**
 * @param key what is made of which file
 * @param make a pure function of the text, whose result nobody changes
 */
export function unchanged<T>(key: string, text: string, make: () => T): T {
  const before = known.get(key);
  if (before?.text === text) return before.value as T;
  const value = make();
  known.set(key, { text, value });
  return value;
}
