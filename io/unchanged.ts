/**
 * Reading a file again costs nothing while its text is the same: several steps of a build read the whole site. Docusaurus loads
 * each plugin with modules of its own, so what is known is kept where all of them find it.
 */
interface Known {
  text: string;
  value: unknown;
}

const place = Symbol.for('openpi-analyses.unchanged');
const shared = globalThis as { [place]?: Map<string, Known> };
const known = (shared[place] ??= new Map());

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
