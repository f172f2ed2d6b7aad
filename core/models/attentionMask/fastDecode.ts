/** One decoding step of pi0-FAST: the keys of the cache that the newest token may read, and its position. */

export interface DecodingWindow {
  /** First key that may be read, found from the number of valid tokens alone. */
  prefixStart: number;
  /** [N + M], 1 = may be read. */
  allowed: Uint8Array;
  /** RoPE position of the token: one more than the next free one. */
  position: number;
}

/**
 * The window of step s, [N − v, N + s + 1) in a cache of N + M columns.
 *
 * @param prefillTokens N, tokens of the prefill with padding
 * @param validTokens v, valid ones among them
 * @param maxDecodingSteps M
 * @param step s, from 0
 * @mirrors mask.src.fast-prefill
 * @mirrors mask.src.fast-decode
 */
export function fastDecode(
  prefillTokens: number,
  validTokens: number,
  maxDecodingSteps: number,
  step: number,
): DecodingWindow {
  const prefixStart = prefillTokens - validTokens;
  const allowed = new Uint8Array(prefillTokens + maxDecodingSteps).fill(1, prefixStart, prefillTokens + step + 1);
  return { prefixStart, allowed, position: validTokens + step + 1 };
}
