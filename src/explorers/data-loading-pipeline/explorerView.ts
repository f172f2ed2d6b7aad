import type { ReactNode } from 'react';
import type { ResultTable } from '@site/core/explorer/resultTable';
import type { Setting } from '@site/src/components/ExplorerFrame/setting';
import type { State } from './state';

/**
 * One of the things that the explorer shows. They are functions and not components, so that the frame around them, and with it
 * the focus, stays when a reader goes from one to another.
 */
export interface ExplorerView {
  controls: ReactNode;
  settings: Setting[];
  tables: ResultTable[];
  summary: string;
  result: ReactNode;
}

export interface ViewInput {
  state: State;
  change(part: Partial<State>): void;
}
