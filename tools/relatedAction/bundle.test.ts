import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundleAction, bundleFile } from './bundle';

const root = path.resolve(__dirname, '../..');
let fresh: string;

beforeAll(async () => {
  fresh = await bundleAction(root);
});

it('the committed bundle is what the source gives', () => {
  const committed = readFileSync(path.join(root, bundleFile));
  // Not toEqual: half a megabyte of differences helps nobody.
  expect(Buffer.from(fresh).equals(committed), 'run npm run action, and commit the bundle').toBe(true);
});

it('holds no path of the machine that made it', () => {
  expect(fresh).not.toContain(root);
});

it('holds the licences of the packages in it', () => {
  expect(fresh).toContain('/*! diff\n');
  expect(fresh).toContain('/*! zod\n');
});

it('needs only modules of Node', () => {
  const required = [...fresh.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required.length).toBeGreaterThan(0);
  expect(required.filter((name) => !name?.startsWith('node:'))).toEqual([]);
});
