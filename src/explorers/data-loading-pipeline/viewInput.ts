/** What each view of the explorer gets. */
import type { State } from './state';

export interface ViewInput {
  state: State;
  change(part: Partial<State>): void;
}
