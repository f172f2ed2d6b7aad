/** Actions relative to the state at the start of their chunk, and back: which is a transform of the data, not of the model. */
import { ModelError } from '../modelError';

/** Dimensions beyond the mask, and all of them without a mask, stay absolute. */
export type ActionMask = readonly boolean[] | null;

/**
 * Subtracts the current state from every step of the chunk where the mask is true: not the action of the step before.
 *
 * @param state `[Ds]`, not normalised
 * @param actions `[T][Da]`
 * @param mask `[M]`, M ≤ Ds and M ≤ Da
 * @throws ModelError `dimMismatch` if the mask is longer than the state or than an action
 * @mirrors data.src.delta
 */
export function deltaActions(state: readonly number[], actions: readonly (readonly number[])[], mask: ActionMask) {
  return shiftActions(state, actions, mask, -1);
}

/**
 * Adds the state back.
 *
 * @param state `[Ds]`, not normalised
 * @param actions `[T][Da]`
 * @param mask `[M]`, M ≤ Ds and M ≤ Da
 * @throws ModelError `dimMismatch` if the mask is longer than the state or than an action
 * @mirrors data.src.absolute-actions
 */
export function absoluteActions(state: readonly number[], actions: readonly (readonly number[])[], mask: ActionMask) {
  return shiftActions(state, actions, mask, 1);
}

function shiftActions(
  state: readonly number[],
  actions: readonly (readonly number[])[],
  mask: ActionMask,
  sign: 1 | -1,
): number[][] {
  const length = mask?.length ?? 0;
  if (length > state.length || actions.some((action) => length > action.length)) {
    throw new ModelError('dimMismatch', `a mask of ${length} is longer than the state or an action`);
  }
  return actions.map((action) => action.map((value, dim) => (mask?.[dim] ? value + sign * (state[dim] ?? 0) : value)));
}
