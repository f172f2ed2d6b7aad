/** A page whose translation is pending, in a copy of the site: all pages of the site itself are translated. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folders } from '../../io/readSite';
import { root } from '../builtSite';

const name = 'attention-mask';
const left = new Set(['node_modules', '.git', 'build', '.docusaurus']);
let copy: string;

const htmlOf = (page: string) => readFileSync(path.join(copy, 'build/en', `${page}.html`), 'utf8');
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'pending-site-'));
  cpSync(root, copy, { recursive: true, filter: (file) => !left.has(path.relative(root, file)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const twin = path.join(copy, folders.pages.en, `${name}.mdx`);
  const [, frontMatter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(twin, 'utf8')) ?? [];
  writeFileSync(twin, `---\n${frontMatter}translation: pending\n---\n`);
  // What this page drew is drawn for no page now, and the gate would say so.
  const redraw = [path.join(root, 'node_modules/.bin/tsx'), path.join(copy, 'tools/diagrams.ts')] as const;
  execFileSync(redraw[0], [redraw[1]], { cwd: copy, stdio: 'pipe' });
  const docusaurus = path.join(root, 'node_modules/.bin/docusaurus');
  execFileSync(docusaurus, ['build', '--locale', 'en', '--out-dir', 'build/en'], { cwd: copy, stdio: 'pipe' });
}, 600_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('says so in English, gives what is there in English, and leads to the Chinese page', () => {
  const html = htmlOf(name);
  expect(html).toContain('not translated into English yet');
  expect(html).toMatch(new RegExp(`href="?/${name}"?[^>]*lang="?zh-Hans`));
  expect(html).toMatch(/id="?explorer"?[\s>]/);
  const text = textOf(html).replace('阅读完整的中文版', '').replaceAll('简体中文', '');
  expect(text.match(/[^ ]*[\u3400-\u9fff]+[^ ]*/g) ?? []).toEqual([]);
});

it('offers no view of both languages there, but on the others', () => {
  expect(htmlOf(name)).not.toContain('view=both');
  expect(htmlOf('gradient-checkpointing')).toContain('view=both');
});

it('may be linked to at any of the parts that it will have', () => {
  expect(htmlOf('index').includes(`/${name}#concept`)).toBe(true);
});

it('is counted on the evidence page', () => {
  expect(textOf(htmlOf('evidence'))).toMatch(/6 of 7 pages are in English/);
});
