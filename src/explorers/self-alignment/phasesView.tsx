import React from 'react';
import timeline from '@generated/site-explorers/default/timeline.json';
import Fold from '@site/src/components/Fold';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import ResultTable from '@site/src/components/ResultTable';
import { countOutcomes, outcomes, phaseTimeline } from '@site/core/models/alignment/phaseTimeline';
import Deliverables from './Deliverables';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import PhaseChart from './PhaseChart';
import { countsTable, deliverablesTable } from './phaseTables';
import { say } from './words';
import { phaseIds } from './state';
import styles from './styles.module.css';

/** What the plan promised, what landed or was superseded, and when. */
export function phasesView({ state: { outcome, phase }, change, language }: ViewInput): ExplorerView {
  const phases = timeline.filter(({ id }) => phase === 'all' || id === phase);
  const rows = phaseTimeline(phases, outcome === 'all' ? outcomes : [outcome]);
  const chosen = rows.flatMap((row, place) => row.chosen.flatMap((each) => phases[place]?.deliverables[each] ?? []));
  const counts = countsTable(timeline, language);
  const everything = timeline.flatMap(({ deliverables }) => deliverables);
  const outcomeOptions = (['all', ...outcomes] as const).map((value) => ({ value, label: say(`outcome.${value}`) }));
  const phaseOptions = [
    { value: 'all' as const, label: say('phase.all') },
    ...phaseIds.map((value) => ({
      value,
      label: `${value} ${timeline.find(({ id }) => id === value)?.title[language] ?? ''}`,
    })),
  ];
  const filtered = outcome !== 'all' || phase !== 'all';
  const overall = say('summary.phases', { items: everything.length, ...countOutcomes(everything) });
  return {
    settings: [
      { label: say('control.outcome'), value: say(`outcome.${outcome}`) },
      { label: say('control.phase'), value: phase === 'all' ? say('phase.all') : phase },
    ],
    tables: [counts, deliverablesTable(chosen, language)],
    summary: filtered
      ? [overall, say('summary.chosen', { chosen: chosen.length })].join(say('join.sentences'))
      : overall,
    controls: (
      <Group label={say('group.filter')}>
        <Choice
          label={say('control.outcome')}
          value={outcome}
          options={outcomeOptions}
          onChange={(value) => change({ outcome: value })}
        />
        <Choice
          label={say('control.phase')}
          value={phase}
          options={phaseOptions}
          onChange={(value) => change({ phase: value })}
        />
      </Group>
    ),
    result: (
      <>
        <PhaseChart titles={phases.map(({ id, title }) => `${id} ${title[language]}`)} rows={rows} />
        <ResultTable table={counts} current={phase === 'all' ? undefined : Number(phase) - 1} />
        <Fold title={say('details.deliverables', { chosen: chosen.length })} open={filtered}>
          {() => <Deliverables chosen={chosen} language={language} />}
        </Fold>
        <p className={styles.basis}>{say('basis.phases')}</p>
      </>
    ),
  };
}
