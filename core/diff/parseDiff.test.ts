import { expect, it } from 'vitest';
import { DiffProblem, maxDiffBytes, parseDiff } from './parseDiff';

const head = (path: string, index = '1111111..2222222 100644') => `diff --git a/${path} b/${path}\nindex ${index}\n`;
const names = (path: string) => `--- a/${path}\n+++ b/${path}\n`;
const edit = `${head('src/a.py')}${names('src/a.py')}@@ -3,4 +3,5 @@ def f():
 c
-d
+D
+DD
 e
 f
`;
const only = (diff: string | Uint8Array) => {
  const { files } = parseDiff(diff);
  expect(files).toHaveLength(1);
  return files[0] as (typeof files)[number];
};
const problem = (diff: string | Uint8Array): string => {
  try {
    parseDiff(diff);
  } catch (error) {
    expect(error).toBeInstanceOf(DiffProblem);
    expect((error as DiffProblem).zh).toMatch(/[\u3400-\u9fff]/);
    return (error as Error).message;
  }
  throw new Error('the diff was accepted');
};

it('names the old lines that are removed and those behind which others are inserted', () => {
  expect(only(edit)).toEqual({
    oldPath: 'src/a.py',
    newPath: 'src/a.py',
    oldBlob: '1111111',
    binary: false,
    removed: [4],
    insertedAfter: [4, 4],
    addedLines: ['D', 'DD'],
  });
});

it('counts on through several hunks and files', () => {
  const { files } = parseDiff(
    `${edit}@@ -20 +21,0 @@\n-x\n@@ -30,0 +31,2 @@\n+y\n+z\n${head('b.md')}${names('b.md')}@@ -1 +1 @@\n-a\n+b\n`,
  );
  expect(files.map(({ oldPath, removed, insertedAfter }) => [oldPath, removed, insertedAfter])).toEqual([
    ['src/a.py', [4, 20], [4, 4, 30, 30]],
    ['b.md', [1], [1]],
  ]);
});

it('reads a new file', () => {
  const diff = `diff --git a/n.py b/n.py\nnew file mode 100644\nindex 0000000..3333333\n--- /dev/null\n+++ b/n.py\n@@ -0,0 +1 @@\n+x\n`;
  expect(only(diff)).toMatchObject({ oldPath: null, newPath: 'n.py', insertedAfter: [0], addedLines: ['x'] });
});

it('reads a deleted file', () => {
  const diff = `diff --git a/o.py b/o.py\ndeleted file mode 100644\nindex 1111111..0000000\n--- a/o.py\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-x\n-y\n`;
  expect(only(diff)).toMatchObject({ oldPath: 'o.py', newPath: null, removed: [1, 2], addedLines: [] });
});

it.each([
  ['a rename', 'diff --git a/o.py b/n.py\nsimilarity index 100%\nrename from o.py\nrename to n.py\n', 'n.py'],
  ['a change of mode', 'diff --git a/o.py b/o.py\nold mode 100644\nnew mode 100755\n', 'o.py'],
])('knows that %s alone keeps the content', (_, diff, newPath) => {
  expect(only(diff)).toMatchObject({ oldPath: 'o.py', newPath, kept: true, removed: [], insertedAfter: [] });
});

it('reads a rename with edits', () => {
  const diff = `diff --git a/o.py b/n.py\nsimilarity index 90%\nrename from o.py\nrename to n.py\nindex 1111111..2222222 100644\n--- a/o.py\n+++ b/n.py\n@@ -2 +2 @@\n-x\n+y\n`;
  const file = only(diff);
  expect(file).toMatchObject({ oldPath: 'o.py', newPath: 'n.py', oldBlob: '1111111', removed: [2] });
  expect(file.kept).toBeUndefined();
});

it('takes a copy for a new file: the old one stays as it is', () => {
  const diff = 'diff --git a/o.py b/n.py\nsimilarity index 100%\ncopy from o.py\ncopy to n.py\n';
  expect(only(diff)).toMatchObject({ oldPath: null, newPath: 'n.py' });
});

it.each([
  ['said to differ', `${head('m.bin')}Binary files a/m.bin and b/m.bin differ\n`],
  ['written out', `${head('m.bin')}GIT binary patch\nliteral 3\nKcmZQzU|?io\n\nliteral 2\nJcmZQz00961\n\n`],
])('knows a binary file that is %s, and reads on behind it', (_, diff) => {
  const { files } = parseDiff(diff + edit);
  expect(files.map(({ oldPath, binary, removed }) => [oldPath, binary, removed])).toEqual([
    ['m.bin', true, []],
    ['src/a.py', false, [4]],
  ]);
});

it('reads quoted paths', () => {
  const quoted = String.raw`src/\303\251 \"x\".py`;
  const diff = `diff --git "a/${quoted}" "b/${quoted}"\nindex 1111111..2222222 100644\n--- "a/${quoted}"\n+++ "b/${quoted}"\n@@ -1 +1 @@\n-a\n+b\n`;
  expect(only(diff).oldPath).toBe('src/é "x".py');
});

it.each([
  ['mnemonic prefixes', 'diff --git i/a/x.py w/a/x.py\n--- i/a/x.py\n+++ w/a/x.py\n@@ -1 +1 @@\n-a\n+b\n'],
  ['no prefixes', 'diff --git a/x.py a/x.py\n--- a/x.py\n+++ a/x.py\n@@ -1 +1 @@\n-a\n+b\n'],
  ['no header of git', '--- a/a/x.py\n+++ b/a/x.py\n@@ -1 +1 @@\n-a\n+b\n'],
])('reads a diff with %s', (_, diff) => {
  expect(only(diff)).toMatchObject({ oldPath: 'a/x.py', newPath: 'a/x.py', removed: [1] });
});

it('reads what git show and git format-patch write around a diff', () => {
  const show = `commit ${'a'.repeat(40)}\nAuthor: A <a@example.org>\n\n    Subject\n\n${edit}`;
  const mail = `From ${'a'.repeat(40)} Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n src/a.py | 3 ++-\n\n${edit}-- \n2.39.5\n\n`;
  expect(parseDiff(show).files).toEqual(parseDiff(edit).files);
  expect(parseDiff(mail + mail).files).toEqual([...parseDiff(edit).files, ...parseDiff(edit).files]);
});

it('reads a diff that was saved with line ends of Windows', () => {
  expect(parseDiff(edit.replaceAll('\n', '\r\n')).files).toEqual(parseDiff(edit).files);
});

it('reads a diff of a file that has line ends of Windows', () => {
  const diff = edit.replace(/^([ +-][a-zA-Z]+)$/gm, '$1\r');
  expect(only(diff)).toMatchObject({ removed: [4], insertedAfter: [4, 4] });
});

it('does not see line ends and trailing blanks', () => {
  const diff = `${head('a.py')}${names('a.py')}@@ -1,3 +1,3 @@\n-a\n-b\n-c  \n+a\r\n+b\r\n+c\n`;
  expect(only(diff)).toMatchObject({ removed: [], insertedAfter: [], addedLines: [] });
});

it('sees the one edit among lines that only change their ends', () => {
  const diff = `${head('a.py')}${names('a.py')}@@ -1,3 +1,4 @@\n-a\n-b\n-c\n+a\r\n+new\r\n+B\r\n+c\r\n`;
  expect(only(diff)).toMatchObject({ removed: [2], insertedAfter: [2, 2], addedLines: ['new', 'B'] });
});

it('sees a change of indentation', () => {
  expect(only(`${head('a.py')}${names('a.py')}@@ -1 +1 @@\n-a \n+  a\n`).removed).toEqual([1]);
});

it('does not count the missing end of the last line as a line', () => {
  const diff = `${head('a.py')}${names('a.py')}@@ -1,2 +1,2 @@\n-a\n\\ No newline at end of file\n+b\n c\n\\ No newline at end of file\n`;
  expect(only(diff)).toMatchObject({ removed: [1], insertedAfter: [1], addedLines: ['b'] });
});

it('notes bytes that are not UTF-8, and reads the diff', () => {
  const { files, notes } = parseDiff(Buffer.from(edit.replace('+D\n', '+\xe9\n'), 'latin1'));
  expect(notes).toEqual([{ en: expect.stringContaining('not UTF-8'), zh: expect.stringContaining('不全是 UTF-8') }]);
  expect(files[0]).toMatchObject({ oldPath: 'src/a.py', removed: [4] });
  expect(parseDiff(Buffer.from(edit)).notes).toEqual([]);
});

it.each([
  ['empty text', '', 'the diff is empty'],
  ['blanks', ' \n\n', 'the diff is empty'],
  ['a binary file', '\x7fELF\0\0', 'binary file'],
  ['prose', 'Dear all,\nhello\n', 'no file header was found'],
  ['a hunk without a file', '@@ -1 +1 @@\n-a\n+b\n', 'no file header was found'],
  ['a broken hunk header', `${head('a.py')}${names('a.py')}@@ nonsense @@\n-a\n`, 'the diff is damaged'],
  ['too many lines in a hunk', `${head('a.py')}${names('a.py')}@@ -1 +1 @@\n-a\n+b\n+c\n`, 'the diff is damaged'],
  ['a diff cut in a hunk', edit.slice(0, edit.indexOf('+DD')), 'the diff is damaged'],
  ['a diff cut before the hunk', edit.slice(0, edit.indexOf('@@')), 'src/a.py has a header and no change. Was it cut?'],
  ['a diff cut after the index line', head('src/a.py'), 'src/a.py has a header and no change. Was it cut?'],
])('refuses %s', (_, diff, message) => {
  expect(problem(diff)).toContain(message);
});

it.each([
  ['diff --cc a.py', 2],
  ['diff --combined a.py', 2],
  ['@@@ -1,2 -1,2 +1,3 @@@', 2],
])('refuses the diff of a merge and names the line: %s', (line, at) => {
  expect(problem(`commit x\n${line}\n`)).toMatch(new RegExp(`^line ${at} .*combined diff.*git diff A B$`));
});

it('refuses a huge diff at once and says what to do', () => {
  const started = Date.now();
  expect(problem(new Uint8Array(maxDiffBytes + 1))).toMatch(/20\.0 MB.*narrow it/);
  expect(Date.now() - started).toBeLessThan(500);
});

it('reads a large diff in which everything changes its line ends', () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `line ${index}`);
  const rows = [...lines.map((line) => `-${line}`), ...lines.map((line) => `+${line}\r`)];
  const diff = `${head('a.py')}${names('a.py')}@@ -1,${lines.length} +1,${lines.length} @@\n${rows.join('\n')}\n`;
  expect(only(diff).removed).toEqual([]);
});

it('gives up comparing, and not the diff, where a large run has nothing in common', () => {
  const count = 60_000;
  const run = (sign: string) => Array.from({ length: count }, (_, index) => `${sign}${sign} ${index} `).join('\n');
  const diff = `${head('a.py')}${names('a.py')}@@ -1,${count} +1,${count} @@\n${run('-')}\n${run('+')}\n`;
  const started = Date.now();
  expect(only(diff).removed).toHaveLength(count);
  expect(Date.now() - started).toBeLessThan(5000);
});
