/** pi0-FAST inference: the prefill of a right-aligned prompt, and below it a row for each token that has been decoded. */
import type { MaskMatrix } from './attentionMask';
import { tokensUnder, type AttentionRule } from './attentionRule';
import { blockNumbers } from './blockNumbers';
import { countOnes } from './countOnes';
import { explainPair, openUnless, type PairReason } from './explainPair';
import { fastDecode } from './fastDecode';
import { leftToRightAlign } from './leftToRightAlign';
import { inOrder, joinAxes, type MaskAxis } from './maskAxis';
import type { MaskView } from './maskView';
import { repeatedRows } from './repeatedRows';
import type { Layout, Segment } from './segment';

/** Columns that the code reserves for decoding unless told otherwise. */
export const maxDecodingSteps = 256;

export interface FastView extends MaskView {
  /** N, tokens of the prefill; its rows come first. */
  prefillTokens: number;
  /** First column that decoded tokens may read. */
  prefixStart: number;
  /** Valid tokens before that column, which decoding never reads: none unless there is a hole. */
  lostTokens: number;
  /** Invalid tokens behind it, which decoding reads. */
  admittedTokens: number;
  /** The same matrix, were the window made of the valid tokens themselves. */
  validWindow: MaskMatrix;
}

/**
 * The segments at inference: the tokenizer gets no actions, and pads to the same length.
 *
 * @mirrors mask.src.fast-tokenizer
 */
export const fastPrompt = (segments: readonly Segment[]): Segment[] =>
  segments.map((segment) => (segment.kind === 'fastPostfix' ? { kind: 'padding', tokens: segment.tokens } : segment));

/**
 * Decoding steps 0 … `step` of a layout whose postfix is not known yet: padding stands in its place.
 *
 * @param decodingSteps M, columns reserved for decoding; `step` < M
 * @returns (N + step + 1) × (N + M)
 * @mirrors mask.src.fast-prefill
 * @mirrors mask.src.fast-decode
 * @mirrors mask.src.fast-signature
 */
export function fastView(
  { segments }: Layout,
  decodingSteps: number,
  step: number,
  rule: AttentionRule = 'asWritten',
): FastView {
  const tokens = tokensUnder(rule, fastPrompt(segments));
  const blocks = blockNumbers(tokens.attMask);
  const aligned = leftToRightAlign(tokens);
  const size = aligned.queries;
  const keys = size + decodingSteps;
  const validTokens = countOnes(tokens.padMask);
  const windows = Array.from({ length: step + 1 }, (_, each) => fastDecode(size, validTokens, decodingSteps, each));
  const prefixStart = size - validTokens;

  const allowed = new Uint8Array((size + windows.length) * keys);
  for (let row = 0; row < size; row += 1) {
    allowed.set(aligned.allowed.subarray(row * size, (row + 1) * size), row * keys);
  }
  windows.forEach((window, each) => allowed.set(window.allowed, (size + each) * keys));
  const validWindow = Uint8Array.from(allowed);
  windows.forEach((_, each) => validWindow.set(aligned.padMask, (size + each) * keys));

  const prefill: MaskAxis = {
    tokens: aligned.order,
    valid: aligned.padMask,
    blocks: Float64Array.from(aligned.order, (token) => blocks[token] ?? 0),
    positions: aligned.positions,
  };
  const repeated = new Uint8Array(size + windows.length);
  repeated.set(repeatedRows(prefill.valid, prefill.blocks));
  return {
    matrix: { queries: size + windows.length, keys, allowed, repeated },
    queries: joinAxes(prefill, decodedAxis(size, validTokens, windows.length)),
    keys: joinAxes(prefill, decodedAxis(size, validTokens, decodingSteps)),
    explain: (row, column) => {
      if (row < size && column < size) return explainPair(prefill, [], row, column);
      const written = row < size ? size : row + 1;
      const closing: PairReason[] = [];
      if (column < prefixStart && row >= size) closing.push({ kind: 'beforeWindow' });
      if (column >= written) closing.push({ kind: 'notDecodedYet' });
      return openUnless(closing, { kind: 'decodingWindow' });
    },
    prefillTokens: size,
    prefixStart,
    lostTokens: countOnes(aligned.padMask.subarray(0, prefixStart)),
    validWindow: { queries: size + windows.length, keys, allowed: validWindow, repeated },
    admittedTokens: validTokens - countOnes(aligned.padMask.subarray(prefixStart)),
  };
}

/** Tokens decoded in steps 0, 1, …; no block is ever compared with them. */
const decodedAxis = (prefillTokens: number, validTokens: number, length: number): MaskAxis => ({
  tokens: inOrder(length).map((step) => prefillTokens + step),
  valid: new Uint8Array(length).fill(1),
  blocks: new Float64Array(length),
  positions: inOrder(length).map((step) => fastDecode(prefillTokens, validTokens, 0, step).position),
});
