import React, { type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ManyViews from '@site/src/components/ExplorerFrame/ManyViews';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import { contrastView } from './contrastView';
import { phasesView } from './phasesView';
import { readingView } from './readingView';
import { data, say } from './words';
import { codec, shows } from './state';

const views = { reading: readingView, contrast: contrastView, phases: phasesView };

/** Who reads whom in the alignment suffix; the plan's contrastive loss on small vectors; what became of the plan. */
export default function SelfAlignmentExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  const language = useDocusaurusContext().i18n.currentLocale === 'en' ? 'en' : 'zh';
  return (
    <ManyViews
      {...{ data, explorer }}
      title={say('title')}
      label={say('control.show')}
      views={shows.map((value) => ({ value, label: say(`show.${value}`) }))}
      view={views[state.show]({ state, change, language })}
    />
  );
}
