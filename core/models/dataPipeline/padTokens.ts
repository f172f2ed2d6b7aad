/** Token sequences of fixed length: short ones are filled, long ones lose their end, which is where the action begins. */

/**
 * The tokens of a prompt at the length that the model expects, with the mask of the real ones.
 *
 * @param tokens `[n]`
 * @param maxLen tokens
 * @returns both `[maxLen]`
 * @mirrors data.src.pg-tokenize
 */
export function padTokens(tokens: readonly number[], maxLen: number): { tokens: number[]; mask: boolean[] } {
  return {
    tokens: fitLength(tokens, maxLen, 0),
    mask: fitLength(
      tokens.map(() => true),
      maxLen,
      false,
    ),
  };
}

/** Fills with `padding` up to `length`, or cuts the end. */
export function fitLength<T>(items: readonly T[], length: number, padding: T): T[] {
  return [...items.slice(0, length), ...Array<T>(Math.max(0, length - items.length)).fill(padding)];
}
