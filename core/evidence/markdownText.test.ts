import { describe, expect, it } from 'vitest';
import { codeSpan, link, plainText, sentenceText } from './markdownText';

describe('plainText', () => {
  it.each([
    ['a `code` b', 'a \\`code\\` b'],
    ['**x** and *y*', '\\*\\*x\\*\\* and \\*y\\*'],
    ['[x](y) ![z]', '\\[x\\](y) !\\[z\\]'],
    ['<img src=x> &lt; a & b', '&lt;img src=x> &amp;lt; a & b'],
    ['__init__ in pi0_pytorch.py', '\\_\\_init\\_\\_ in pi0_pytorch.py'],
    ['back\\slash', 'back\\\\slash'],
    ['costs $5', 'costs <span>$</span>5'],
    ['ask @octocat, 找@octocat', 'ask @\u200boctocat, 找@\u200boctocat'],
    ['at fork@head', 'at fork@head'],
    ['see #12 or GH-3', 'see #\u200b12 or GH-\u200b3'],
    ['www.evil.example https://evil.example', 'www\\.evil.example https\\://evil.example'],
    ['one\r\n\n# two\u202ethree', 'one # two three'],
  ])('%j', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});

describe('sentenceText', () => {
  it('keeps formulas, in the form in which nothing else is read', () => {
    expect(sentenceText('the step $a_i*b$ of __call__ is $x$')).toBe('the step $`a_i*b`$ of \\_\\_call\\_\\_ is $`x`$');
  });

  it('takes no formula from text with a backtick in it', () => {
    expect(sentenceText('$a`b$')).toBe('<span>$</span>a\\`b<span>$</span>');
  });
});

describe('codeSpan', () => {
  it.each([
    ['a.py', '`a.py`'],
    ['a`b', '`` a`b ``'],
    ['`a``', '``` `a`` ```'],
    ['a\nb', '`a b`'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

describe('link', () => {
  it('lets no address end early', () => {
    expect(link('`a`', 'https://x.example/(a) b\n`')).toBe('[`a`](https://x.example/%28a%29%20b%0A%60)');
  });

  it('makes no link of an address that runs something', () => {
    expect(link('a', ' javascript:alert(1)')).toBe('a');
  });
});
