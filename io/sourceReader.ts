/** The source repositories as the core reads them: files parsed once per content, searches by `git grep`. */
import path from 'node:path';
import { pathspecMatches } from '../core/schema/pathspec';
import { sourceFile, type SourceFile } from '../core/evidence/sourceFile';
import { normalisedLines } from '../core/evidence/sourceText';
import type { SourceReader } from '../core/evidence/verify';
import type { RepositoryKey } from '../core/schema/sources';
import type { GitRepository } from './gitRepository';

export function sourceReader(repositories: ReadonlyMap<RepositoryKey, GitRepository>): SourceReader {
  const files = new Map<string, SourceFile>();
  const repository = (key: RepositoryKey): GitRepository => {
    const found = repositories.get(key);
    if (!found) throw new Error(`no clone of ${key} was opened`);
    return found;
  };

  return {
    file(key, commit, name) {
      const blob = repository(key).tree(commit).get(name);
      if (blob === undefined) return undefined;
      const known = files.get(`${name} ${blob}`);
      if (known) return known;
      const file = sourceFile(name, blob, normalisedLines(repository(key).blob(blob)));
      files.set(`${name} ${blob}`, file);
      return file;
    },

    otherPath(key, commit, file) {
      const tree = repository(key).tree(commit);
      const entries = [...tree];
      const sameContent = entries.find(([, blob]) => blob === file.blob);
      if (sameContent) return sameContent[0];
      const name = path.posix.basename(file.path);
      // __init__.py is every package's name for itself, and says nothing.
      if (name.startsWith('__')) return undefined;
      const sameName = entries.filter(([other]) => path.posix.basename(other) === name);
      return sameName.length === 1 ? sameName[0]?.[0] : undefined;
    },

    search(key, commit, { pattern, paths }) {
      const hits = repository(key).grep(commit, pattern, paths);
      const names = [...repository(key).tree(commit).keys()];
      return { hits, files: names.filter((name) => paths.some((spec) => pathspecMatches(spec, name))).length };
    },
  };
}
