import { describe, expect, it } from 'vitest';
import { linters } from '../../io/linters';
import { lintEnglish } from './lintEnglish';

const own = new Set(['Gemma', 'pre', 'prefill', 'k-th', 'ttt-video-dit']);
const found = (text: string) =>
  lintEnglish(text, (word) => own.has(word) || linters.isEnglishWord(word)).map(({ start, end, message, fix }) => [
    text.slice(start, end),
    `${message}; ${fix}`,
  ]);

it.each([
  ['This is the the mask.', 'the the', 'repeated `the`'],
  ['This is an mask.', 'an', 'expected `a`'],
  ['A “mask” is', '“', 'smart quote'],
  ['It is read.  It is not written.', '  ', '2 spaces'],
  ["The mask isn't read.", "isn't", 'contraction'],
  ["It's read.", "It's", 'contraction'],
  ['The 掩码 is read.', '掩码', 'is Chinese'],
  ['The mask （prefix） is read.', '（', 'is Chinese'],
  ['The maks is read.', 'maks', 'in no dictionary'],
  ['A pre-filld cache', 'pre-filld', '"filld" is in no dictionary'],
  ['They normalize it.', 'normalize', 'write "normalise"'],
  ['The tokenization', 'tokenization', 'in no dictionary'],
  ['An optimizer', 'optimizer', 'write "optimiser"'],
  ['The behavior', 'behavior', 'write "behaviour"'],
  ['The center', 'center', 'write "centre"'],
  ['It is labeled.', 'labeled', 'write "labelled"'],
  ['gemma', 'gemma', 'in no dictionary'],
])('finds what is wrong: %s', (text, passage, message) => {
  const [first] = found(text);
  expect(first?.[0]).toBe(passage);
  expect(first?.[1]).toContain(message);
});

describe('finds nothing wrong in', () => {
  it.each([
    'The `the` the prefix reads, and a `int` or an $x$ $x$ as well.',
    'In {place} {place} of the {{fork@head}}, a mask.',
    "PyTorch, JAX, GPUs, pi0.5, att_masks, nn.Module and fork@head are names; the VLM's is not.",
    "Gemma, Prefill, the k-th row, README.md and ttt-video-dit's size; https://example.org/abc-xyz says so.",
    'Quantisation, normalised, prize, size, resize, seize, capsize: a size of 3, an hour, a user, an MLP, a U-shape, an 8.',
    'They quote "Normalization stats not found"; the shape is [batch, horizn, dim].',
    "A model's layers, the layers' order, self-alignment and state-of-the-art.",
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
