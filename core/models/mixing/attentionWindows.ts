/** How windows of fixed length and stride cover a sequence of any length. */

export interface AttentionWindow {
  /** Tokens that one window reads. */
  windowTokens: number;
  /** Tokens from the start of one window to the start of the next. */
  windowStride: number;
}

export interface WindowCover {
  /** How many windows; not whole between the real lengths, so that costs run straight from one to the next. */
  windows: number;
  /** Tokens of each window. */
  tokensEach: number;
}

/**
 * Windows that cover the sequence; a sequence shorter than a window is one window. Whole at the real lengths, where every
 * window is full; in between it is an interpolation, since the code has no such lengths.
 *
 * @mirrors vdit.src.local-attention
 */
export const coverByWindows = (tokens: number, { windowTokens, windowStride }: AttentionWindow): WindowCover =>
  tokens <= windowTokens
    ? { windows: 1, tokensEach: tokens }
    : { windows: 1 + (tokens - windowTokens) / windowStride, tokensEach: windowTokens };
