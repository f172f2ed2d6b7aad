/** `npm run golden` on files from outside the repository: what it prints and how it exits. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const golden = (...files: string[]) => {
  const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin/tsx'), ['tools/golden.ts', ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, lines: stdout.trim().split('\n') };
};
const write = (name: string, cases: object[] | string): string => {
  const meta = { format: 1, subject: 's', source: [], tolerance: 0 };
  writeFileSync(path.join(folder, name), typeof cases === 'string' ? cases : JSON.stringify({ meta, cases }, null, 1));
  return name;
};
const good = { id: 'good', fn: 'mask.positionIds', input: { padMasks: [[1, 0]] }, output: { positionIds: [[0, 0]] } };
const bad = { ...good, id: 'bad', output: { positionIds: [[0, 1]] } };
const unknown = { ...good, id: 'unknown', fn: 'mask.tomorrow' };

it('counts what passes and fails, with the place and the difference, and lists unknown functions', () => {
  const { status, lines } = golden(write('mixed.json', [good, bad, unknown]), write('fine.json', [good]));
  expect(status).toBe(1);
  expect(lines).toContain('mixed.json: 1 passed, 2 failed (largest error 0.0e+0)');
  expect(lines).toContain('fine.json: 1 passed, 0 failed (largest error 0.0e+0)');
  expect(lines.find((line) => line.includes(' bad: '))).toMatch(
    /^mixed\.json:\d+ {2}mask\.positionIds {2}bad: positionIds\[0\]\[1\] is 0, expected 1$/,
  );
  expect(lines).toContain('mixed.json  unknown fn: mask.tomorrow');
  expect(lines.at(-1)).toBe('golden: 2 files, 2 passed, 2 failed');
});

it.each([
  ['no such file', 'missing.json', 'there is no such file'],
  ['a file that is not JSON', write('text.json', 'not json'), 'not valid JSON'],
  ['a file of another form', write('form.json', '{"cases":[]}'), 'meta'],
  ['a file without cases', write('empty.json', []), 'the file holds no case'],
  ['two cases of one id', write('twice.json', [good, good]), 'the id "good" occurs twice'],
])('fails on %s', (_what, file, why) => {
  const { status, lines } = golden(file);
  expect(status).toBe(1);
  expect(lines[0]).toContain(`${file}:1  golden/file`);
  expect(lines[0]).toContain(why);
  expect(lines).toContain(`${file}: 0 passed, 1 failed`);
});

it('runs all files of the project where none is named', () => {
  const { status, lines } = golden();
  expect(status).toBe(0);
  expect(lines.filter((line) => /\.golden\.json: \d+ passed, 0 failed/.test(line)).length).toBeGreaterThanOrEqual(6);
});
