/** `npm run translation -- confirm`: what it writes, prints and refuses. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkSite } from '../../core/rules/rules';
import { readSite } from '../../io/readSite';
import { translation } from '../../tools/translation/program';
import { exampleRepository, inRepository, page, translatedRepository, twin, type Files } from './exampleRepository';

/** Runs the command in a repository of these files. */
const run = (files: Files, ...args: string[]) =>
  inRepository(files, (root) => {
    let out = '';
    let error = '';
    const code = translation(args, root, { out: (text) => (out += text), error: (text) => (error += text) });
    const text = readFileSync(path.join(root, twin), 'utf8');
    return { code, out, error, text, stale: staleSections(root) };
  });

/** What the gate says of the pages as they now are on the disk. */
const staleSections = (root: string): string[] =>
  checkSite(readSite(root))
    .findings.filter(({ rule }) => rule === 'i18n/stale')
    .map(({ message }) => /#([\w-]+)/.exec(message)?.[1] ?? '');

/** A repository whose pages still hold the same, but in which two Chinese sections and the beginning have other words. */
function changedRepository(): Files {
  const files = translatedRepository();
  files[page] = (files[page] as string)
    .replace('## 验证', '## 自己验证')
    .replace('## 未决', '## 没有解决')
    .replace('works in every case', 'works in no case');
  return files;
}

it('writes nothing where everything is confirmed', async () => {
  const files = translatedRepository();
  expect(await run(files, 'confirm', 'example')).toEqual({
    ...{ code: 0, out: `${twin}: 0 confirmed\n`, error: '' },
    ...{ text: files[twin], stale: [] },
  });
});

it('confirms all sections of a page that have changed, after which the gate is content', async () => {
  const { code, out, stale } = await run(changedRepository(), 'confirm', 'example');
  expect([code, out]).toEqual([0, `${twin}: 3 confirmed (the beginning, #verify, #open-questions)\n`]);
  expect(stale).toEqual([]);
});

it.each([
  ['example#verify', '#verify', ['', 'open-questions']],
  ['example#', 'the beginning', ['verify', 'open-questions']],
])('confirms %s alone', async (place, name, left) => {
  const { code, out, stale } = await run(changedRepository(), 'confirm', place);
  expect([code, out]).toEqual([0, `${twin}: 1 confirmed (${name})\n`]);
  expect(stale).toEqual(left);
});

it('takes several places', async () => {
  const { code, out, stale } = await run(changedRepository(), 'confirm', 'example#verify', 'example#');
  expect([code, out.match(/1 confirmed/g)?.length, stale]).toEqual([0, 2, ['open-questions']]);
});

it('does as every finding of the gate says', async () => {
  const { findings } = await inRepository(changedRepository(), (root) => checkSite(readSite(root)));
  const commands = findings.map(({ fix }) => /npm run translation -- (confirm .*)$/.exec(fix)?.[1]?.split(' ') ?? []);
  expect(commands).toHaveLength(3);
  for (const command of commands) {
    const { code, stale } = await run(changedRepository(), ...command);
    expect([code, stale.length], command.join(' ')).toEqual([0, 2]);
  }
});

it('refuses a page that does not hold the same as the Chinese one, says what differs, and writes nothing', async () => {
  const files = changedRepository();
  files[twin] = (files[twin] as string).replace('y = x', 'y = -x');
  const { code, out, error, text } = await run(files, 'confirm', 'example');
  expect([code, out]).toEqual([1, '']);
  expect(error).toContain(`${twin} is not in step with the Chinese page yet`);
  expect(error).toMatch(/example\.mdx:\d+:\d+ {2}i18n\/formulas/);
  expect(text).toBe(files[twin]);
});

it.each([
  [
    'a page that is not there',
    translatedRepository(),
    ['confirm', 'nowhere'],
    'nowhere: there is no page of this name',
  ],
  [
    'a page that is not translated',
    exampleRepository(),
    ['confirm', 'example'],
    'example: there is no page of this name',
  ],
  ['a section that is not there', translatedRepository(), ['confirm', 'example#nowhere'], 'has no section #nowhere'],
  ['no page', translatedRepository(), ['confirm'], "missing required argument 'places'"],
  ['another command', translatedRepository(), ['forget', 'example'], "unknown command 'forget'"],
])('refuses %s', async (_what, files, args, message) => {
  const { code, out, error, text } = await run(files, ...args);
  expect([code, out]).toEqual([1, '']);
  expect(error).toContain(message);
  expect(text).toBe(files[twin]);
});

it('ends with its code as a command', () => {
  const root = path.resolve(__dirname, '../..');
  const command = (...args: string[]) =>
    spawnSync(path.join(root, 'node_modules/.bin/tsx'), ['tools/translation.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  expect(command('confirm', 'nowhere')).toMatchObject({
    ...{ status: 1, stdout: '', stderr: 'nowhere: there is no page of this name with an English text\n' },
  });
  const help = command('--help');
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('confirm <places...>');
}, 60_000);
