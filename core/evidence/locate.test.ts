import { expect, it } from 'vitest';
import { Locator } from './locate';
import { sourceFile } from './sourceFile';

const text = `import torch

def first(x):
    y = x + 1
    return y

def second(x):
    z = torch.arange(x.shape[0], device=x.device, dtype=torch.long)
    return z
`;
let blobs = 0;
const file = (content: string, path = 'src/a.py') => sourceFile(path, `blob${(blobs += 1)}`, content.trimEnd().split('\n'));
const from = file(text);
const first = { symbol: 'first', start: 3, end: 5 };
const inSecond = { symbol: 'second', start: 8, end: 8 };
const locate = (cited: Parameters<Locator['locate']>[0], content: string, path?: string) =>
  new Locator().locate(cited, from, file(content, path));

it('is the same in a file that did not change', () => {
  expect(new Locator().locate(first, from, from)).toEqual({ status: 'same', path: 'src/a.py', start: 3, end: 5 });
});

it('is the same where the change is elsewhere', () => {
  expect(locate(first, text.replace('return z', 'return -z')).status).toBe('same');
});

it('moves with lines that are inserted above', () => {
  expect(locate(first, `# new\n${text}`)).toEqual({ status: 'moved', path: 'src/a.py', start: 4, end: 6 });
});

it('moves with its file', () => {
  expect(locate(first, text, 'src/b.py')).toEqual({ status: 'moved', path: 'src/b.py', start: 3, end: 5 });
});

it('finds a definition that was moved below another one', () => {
  const [head, one, two] = text.trimEnd().split('\n\n');
  expect(locate(first, [head, two, one].join('\n\n'))).toEqual({ status: 'moved', path: 'src/a.py', start: 7, end: 9 });
});

it('does not take a short line that occurs elsewhere for the cited one', () => {
  const cited = { start: 5, end: 5 };
  const changed = text.replace('    return y\n', '    return -y\n').replace('return z', 'return z\n\ndef third(y):\n    return y');
  expect(locate(cited, changed)).toMatchObject({ status: 'changed', start: 5, end: 5 });
});

it('finds a long line in another definition if it occurs once', () => {
  const moved = text.replace(/ {4}z = .*\n/, '').replace('    y = x + 1\n', `    y = x + 1\n${from.lines[7]}\n`);
  expect(locate({ start: 8, end: 8 }, moved)).toEqual({ status: 'moved', path: 'src/a.py', start: 5, end: 5 });
  expect(locate({ start: 8, end: 8 }, `${moved}\n\nif x:\n${from.lines[7]}\n`).status).not.toBe('moved');
});

it('is changed where the text differs, and says what stands there', () => {
  expect(locate(first, text.replace('x + 1', 'x + 2\n    y = y'))).toEqual({
    status: 'changed',
    path: 'src/a.py',
    start: 3,
    end: 6,
    reason: 'the text differs',
  });
});

it('is changed where the lines stand but their definition has another name', () => {
  expect(locate(inSecond, text.replace('def second', 'def other'))).toMatchObject({
    status: 'changed',
    start: 8,
    reason: 'the lines stand, but not in second',
  });
});

it('is gone with its definition', () => {
  expect(locate(first, text.replace('def first', 'def other'))).toMatchObject({
    status: 'gone',
    reason: 'first is not defined any more',
  });
});

it('is gone where the lines were deleted', () => {
  expect(locate({ start: 4, end: 4 }, text.replace('    y = x + 1\n', ''))).toEqual({
    status: 'gone',
    path: 'src/a.py',
    reason: 'the lines were deleted',
  });
});

it('is gone with its file', () => {
  expect(new Locator().locate(first, from, undefined)).toEqual({ status: 'gone', reason: 'the file does not exist' });
});
