/** Filling of the last axis: how states and actions of every robot reach the width of the model. */
import { mapRows, type NestedNumbers } from './nestedNumbers';

/**
 * Fills every vector of the last axis up to `targetDim`; a longer one stays as it is, nothing is ever cut.
 *
 * @param x `[…, D]`
 * @param value what the new dimensions hold; the training code pads with 0
 * @mirrors data.src.pad-to-dim
 * @mirrors data.src.pad
 */
export function padToDim(x: NestedNumbers, targetDim: number, value: number): NestedNumbers {
  return mapRows(x, (row) => padRow(row, targetDim, value));
}

/** The same for one vector `[D]`. */
export function padRow(row: readonly number[], targetDim: number, value: number): readonly number[] {
  return [...row, ...Array<number>(Math.max(0, targetDim - row.length)).fill(value)];
}
