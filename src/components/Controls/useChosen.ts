import { startTransition, useOptimistic } from 'react';

/**
 * A value that a reader chooses. What is chosen shows at once; working out its consequence may be interrupted and comes in a
 * later frame.
 *
 * @returns the value to show, and what to call with a new one
 */
export function useChosen<T>(value: T, onChange: (value: T) => void): [shown: T, choose: (next: T) => void] {
  const [shown, show] = useOptimistic(value);
  const choose = (next: T) =>
    startTransition(() => {
      show(next);
      onChange(next);
    });
  return [shown, choose];
}
