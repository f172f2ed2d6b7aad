/** The tokens along one side of a matrix. */

export interface MaskAxis {
  /** Token of the layout at each place; tokens that pi0-FAST decodes count on from N. */
  tokens: Int32Array;
  /** 1 = valid. */
  valid: Uint8Array;
  /** Block numbers as the code counts them in this view. */
  blocks: Float64Array;
  /** RoPE positions. */
  positions: Int32Array;
}

/** 0, 1, … in so many places. */
export const inOrder = (length: number): Int32Array => Int32Array.from({ length }, (_, place) => place);

/** One axis after the other. */
export function joinAxes(first: MaskAxis, second: MaskAxis): MaskAxis {
  const join = (key: 'tokens' | 'positions') => Int32Array.from([...first[key], ...second[key]]);
  return {
    tokens: join('tokens'),
    valid: Uint8Array.from([...first.valid, ...second.valid]),
    blocks: Float64Array.from([...first.blocks, ...second.blocks]),
    positions: join('positions'),
  };
}
