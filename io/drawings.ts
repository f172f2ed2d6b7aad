/** The committed drawings: one SVG and one text alternative each. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TextAlternative } from '../core/diagrams/textAlternative';
import { folders } from './readSite';

export interface Drawing {
  svg: string;
  alternative: TextAlternative;
}

const pathOf = (root: string, name: string, ending: string) => path.join(root, folders.drawings, `${name}.${ending}`);

export const hasDrawing = (root: string, name: string): boolean => existsSync(pathOf(root, name, 'svg'));

export function readDrawing(root: string, name: string): Drawing {
  return {
    svg: readFileSync(pathOf(root, name, 'svg'), 'utf8'),
    alternative: JSON.parse(readFileSync(pathOf(root, name, 'json'), 'utf8')) as Drawing['alternative'],
  };
}

export function writeDrawing(root: string, name: string, { svg, alternative }: Drawing): void {
  mkdirSync(path.join(root, folders.drawings), { recursive: true });
  writeFileSync(pathOf(root, name, 'svg'), svg);
  writeFileSync(pathOf(root, name, 'json'), `${JSON.stringify(alternative, null, 1)}\n`);
}

export function removeDrawing(root: string, name: string): void {
  for (const ending of ['svg', 'json']) rmSync(pathOf(root, name, ending), { force: true });
}
