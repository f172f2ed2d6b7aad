import { ModelError } from '@site/core/models/modelError';

/** What a model gives, or nothing for settings that the real code refuses too. */
export function accepted<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}
