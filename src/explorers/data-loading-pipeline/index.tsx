import React, { type ReactNode } from 'react';
import ManyViews from '@site/src/components/ExplorerFrame/ManyViews';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import { actionsView } from './actionsView';
import { augmentView } from './augmentView';
import { configsView } from './configsView';
import { loaderView } from './loaderView';
import { normalizeView } from './normalizeView';
import { promptView } from './promptView';
import { sampleView } from './sampleView';
import { codec, shows } from './state';
import { statisticsView } from './statisticsView';
import { data, say } from './words';

const views = {
  sample: sampleView,
  normalize: normalizeView,
  prompt: promptView,
  actions: actionsView,
  statistics: statisticsView,
  loader: loaderView,
  augment: augmentView,
  configs: configsView,
};

/** A sample on its way through the transforms and back, its parts one by one, and all configurations. */
export default function DataPipelineExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  return (
    <ManyViews
      {...{ data, explorer }}
      title={say('title')}
      label={say('control.show')}
      views={shows.map((value) => ({ value, label: say(`show.${value}`) }))}
      view={views[state.show]({ state, change })}
    />
  );
}
