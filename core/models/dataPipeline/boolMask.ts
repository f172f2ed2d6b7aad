/** Which action dimensions become relative to the state: a mask written as a list of run lengths. */

/**
 * A positive number stands for as many `true`, a negative one for as many `false`, zero for nothing.
 *
 * @param dims run lengths, for example 6, -1 for six joints and a gripper
 * @mirrors data.src.make-bool-mask
 */
export function makeBoolMask(dims: readonly number[]): boolean[] {
  return dims.flatMap((length) => Array<boolean>(Math.abs(length)).fill(length > 0));
}
