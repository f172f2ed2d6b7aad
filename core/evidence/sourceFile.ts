/** One version of a file of a source repository, parsed when it is first asked for its definitions. */
import { pythonSymbols, type PythonSymbol } from '../python/pythonSymbols';

export interface SourceFile {
  path: string;
  /** Git's name of the content; two versions with the same one are equal. */
  blob: string;
  /** Normalised, see sourceText.ts. */
  lines: readonly string[];
  /** Empty for files that are not Python. */
  symbols(): readonly PythonSymbol[];
}

export const isPython = (path: string): boolean => path.endsWith('.py');

export function sourceFile(path: string, blob: string, lines: readonly string[]): SourceFile {
  let symbols: readonly PythonSymbol[] | undefined;
  return { path, blob, lines, symbols: () => (symbols ??= isPython(path) ? pythonSymbols(lines) : []) };
}
