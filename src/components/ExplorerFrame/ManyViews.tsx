import React, { type ReactNode } from 'react';
import type { ExplorerData } from '@site/core/explorer/explorerData';
import type { ResultTable } from '@site/core/explorer/resultTable';
import Choice from '../Controls/Choice';
import ExplorerFrame from './index';
import type { Setting } from './setting';
import type { ExplorerControl } from './useExplorer';

/**
 * One of the things that an explorer shows. They are made by functions and not by components, so that the frame around them,
 * and with it the focus, stays when a reader goes from one to another.
 */
export interface ExplorerView {
  controls: ReactNode;
  settings: Setting[];
  tables: ResultTable[];
  summary: string;
  result: ReactNode;
}

interface Props<Show extends string, State extends { show: Show }> {
  title: string;
  data: ExplorerData;
  explorer: ExplorerControl<State>;
  /** Name of the choice between the views. */
  label: string;
  views: readonly { value: Show; label: string }[];
  view: ExplorerView;
}

/** An explorer with several views, of which the state chooses one. */
export default function ManyViews<Show extends string, State extends { show: Show }>(
  props: Props<Show, State>,
): ReactNode {
  const { title, data, explorer, label, views, view } = props;
  const { show } = explorer.state;
  const name = views.find(({ value }) => value === show)?.label ?? show;
  return (
    <ExplorerFrame
      {...{ title, data, explorer }}
      settings={[{ label, value: name }, ...view.settings]}
      tables={() => view.tables}
      summary={view.summary}
      controls={
        <>
          <Choice
            label={label}
            value={show}
            options={views}
            onChange={(next) => explorer.change({ show: next } as Partial<State>)}
          />
          {view.controls}
        </>
      }
    >
      {view.result}
    </ExplorerFrame>
  );
}
