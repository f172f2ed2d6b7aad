/** Reads golden files: those of the repository, and any other that a reader names. */
import { readFileSync } from 'node:fs';
import { goldenFileSchema } from '../core/golden/goldenFile';
import type { GoldenData } from '../core/golden/goldenFunction';
import type { LoadedGolden } from '../core/site';

/** @throws Error that says what is wrong with the file */
export function readGoldenFile(absolute: string, file: string): LoadedGolden {
  const text = readFileSync(absolute, 'utf8');
  const parsed = goldenFileSchema.safeParse(JSON.parse(text));
  const issue = parsed.error?.issues[0];
  if (issue || !parsed.data) throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  const lineOfCase = (id: string) => {
    const at = text.search(new RegExp(`"id":\\s*${escaped(JSON.stringify(id))}`));
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
  };
  return { file, value: parsed.data, lineOfCase };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The training configurations of both trees, as they were read from the real code. */
export function readConfigTable(absolute: string): GoldenData['configTable'] {
  const table = JSON.parse(readFileSync(absolute, 'utf8')) as Record<string, { name: string }[]>;
  return Object.fromEntries(Object.entries(table).filter(([tree]) => tree !== 'meta'));
}
