import React, { type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Choice from '@site/src/components/Controls/Choice';
import ExplorerFrame from '@site/src/components/ExplorerFrame';
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
  const { controls, settings, tables, summary, result } = views[state.show]({ state, change, language });
  return (
    <ExplorerFrame
      title={say('title')}
      data={data}
      explorer={explorer}
      settings={[{ label: say('control.show'), value: say(`show.${state.show}`) }, ...settings]}
      tables={() => tables}
      summary={summary}
      controls={
        <>
          <Choice
            label={say('control.show')}
            value={state.show}
            options={shows.map((value) => ({ value, label: say(`show.${value}`) }))}
            onChange={(show) => change({ show })}
          />
          {controls}
        </>
      }
    >
      {result}
    </ExplorerFrame>
  );
}
