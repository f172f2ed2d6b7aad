import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { drawingVersions, sentinels } from './settings';

const root = path.resolve(__dirname, '../..');

it('names the versions that are installed, so that an upgrade redraws the diagrams', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(drawingVersions)) expect(devDependencies[name], name).toBe(version);
});

it('every role of the drawings has a colour in the style sheet', () => {
  const css = readFileSync(path.join(root, 'src/css/diagrams.css'), 'utf8');
  for (const role of Object.keys(sentinels)) expect(css, role).toContain(`--mmd-${role}:`);
});
