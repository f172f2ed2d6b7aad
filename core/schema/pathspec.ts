/**
 * The part of git's pathspecs that absence queries use: a file, a folder, or a pattern with `*`. Needed where there is no
 * git: to say whether a line that a diff adds falls under a query.
 */

/** In a plain pathspec `*` crosses folders; after `:(glob)` only `**` does. */
export function pathspecMatches(pathspec: string, path: string): boolean {
  const glob = /^:\(glob\)(.+)$/.exec(pathspec)?.[1];
  const pattern = (glob ?? pathspec).replace(/\/$/, '');
  if (!/[*?]/.test(pattern)) return path === pattern || path.startsWith(`${pattern}/`);
  const source = pattern
    .split(/(\*\*\/|\*|\?)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '*') return glob === undefined ? '.*' : '[^/]*';
      if (part === '?') return glob === undefined ? '.' : '[^/]';
      return part.replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${source}$`).test(path);
}

/** Any other magic word, which this project does not use and the browser could not follow. */
export const isPathspec = (pathspec: string): boolean => !/^:(?!\(glob\))/.test(pathspec) && !/[[\]]/.test(pathspec);

/**
 * The JavaScript twin of a pattern for `git grep -E`. The patterns in use mean the same in both; only bracket classes such as
 * `[[:space:]]` are written differently.
 * @throws SyntaxError for a pattern that JavaScript cannot read
 */
export function queryRegExp(pattern: string): RegExp {
  const classes: Record<string, string> = { space: String.raw`\s`, digit: '0-9', alpha: 'A-Za-z', alnum: 'A-Za-z0-9' };
  return new RegExp(
    pattern.replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole),
    'm',
  );
}
