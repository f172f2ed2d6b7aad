/** What is special about the tokens of pi0-FAST: actions are tokens too, predicted one after the other. */
import { fitLength } from './padTokens';

/** Masks of one sequence, `[maxLen]` each. */
export interface FastMasks {
  /** Real tokens. */
  tokenMask: boolean[];
  /** 1 where a token sees only those before it. */
  arMask: (0 | 1)[];
  /** Where the loss counts. */
  lossMask: boolean[];
}

/**
 * The prefix (instruction and state) is seen from everywhere and not predicted; the postfix (actions) is causal and is
 * what the loss counts. A prefix longer than `maxLen` leaves no loss at all.
 *
 * @param prefixTokens tokens
 * @param postfixTokens tokens, 0 at inference
 * @param maxLen tokens
 * @mirrors data.src.fast-tokenize
 * @mirrors data.src.fast-truncate
 */
export function fastMasks(prefixTokens: number, postfixTokens: number, maxLen: number): FastMasks {
  const inPostfix = Array.from({ length: prefixTokens + postfixTokens }, (_, token) => token >= prefixTokens);
  return {
    tokenMask: fitLength(
      inPostfix.map(() => true),
      maxLen,
      false,
    ),
    arMask: fitLength(
      inPostfix.map((causal) => (causal ? 1 : 0)),
      maxLen,
      0,
    ),
    lossMask: fitLength(inPostfix, maxLen, false),
  };
}

/**
 * FAST tokens as ids of the language model: they take its last ids, counted down, below those it keeps for itself. The
 * map is its own inverse.
 *
 * @param tokens `[n]`
 * @param vocabSize ids of the language model
 * @param skipTokens ids at the end that stay free
 * @mirrors data.src.fast-token-ids
 */
export function fastTokenIds(tokens: readonly number[], vocabSize: number, skipTokens: number): number[] {
  return tokens.map((token) => vocabSize - 1 - skipTokens - token);
}
