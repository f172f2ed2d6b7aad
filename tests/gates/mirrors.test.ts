/** The models of the explorers cite the code that they mirror, and what they cite is evidence of the explorer's claims. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSite } from '../../io/readSite';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'core/models');
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('golden.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
const mirrored = modules.flatMap(({ file, text }) =>
  [...text.matchAll(/@mirrors\s+(\S+)/g)].map(([, id]) => ({ file, id: id as string })),
);

const { claimFiles } = readSite(root);
/** Citations of the claims that some explorer lists. */
const backed = new Set(
  [...claimFiles.values()].flatMap(({ value }) =>
    (value.explorer?.claims ?? []).flatMap((id) => value.claims[id]?.citations ?? []),
  ),
);

it('names citations that belong to a claim of an explorer', () => {
  expect(mirrored.length).toBeGreaterThan(80);
  expect(mirrored.filter(({ id }) => !backed.has(id))).toEqual([]);
});

it('cites in every folder', () => {
  const folders = new Set(modules.map(({ file }) => path.dirname(file)).filter((name) => name !== '.'));
  const citing = new Set(mirrored.map(({ file }) => path.dirname(file)));
  expect(folders.size).toBeGreaterThan(6);
  expect([...folders].filter((name) => !citing.has(name))).toEqual([]);
});
