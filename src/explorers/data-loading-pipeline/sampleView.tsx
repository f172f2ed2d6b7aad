import React from 'react';
import { entryType } from '@site/core/models/dataPipeline/entry';
import { isOwnFile } from '@site/core/models/dataPipeline/sampleStats';
import Fold from '@site/src/components/Fold';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { frameworkNames, modelNames } from './names';
import { frameworkOf, sampleOf, type Sample } from './sample';
import SampleControls from './SampleControls';
import { changesAt, changesTable, dimensionsTable, stagesTable } from './sampleTables';
import StageRail from './StageRail';
import { stageText, stopText } from './stageText';
import { OWN, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

/** One sample, stage by stage, into the training step or through a policy and back. */
export function sampleView({ state, change }: ViewInput): ExplorerView {
  const sample = sampleOf(state);
  const { stages, stop } = sample;
  const place = Math.max(0, Math.min(state.stage, stages.length - 1));
  const stage = stages[place]?.stage ?? '';
  const changes = changesAt(stages, place);
  const kept = changes.filter(({ kind }) => kind === 'same');
  const changed = changes.filter(({ kind }) => kind !== 'same');
  const main = changesTable('changes', say('table.changes', { stage }), changed);
  const dimensions = dimensionsTable(changes);
  const further = [
    ...(kept.length > 0 ? [changesTable('kept', say('table.kept', { keys: kept.length }), kept)] : []),
    ...(dimensions.rows.length > 0 ? [dimensions] : []),
    stagesTable(stages),
  ];
  const shown = stages.length === 0 ? [] : changed.length > 0 ? [main, ...further] : further;
  return {
    settings: settingsOf(state, sample, stage),
    tables: shown,
    summary: [
      stages.length > 0 &&
        say(place === 0 ? 'summary.first' : 'summary.stage', {
          stage,
          place: place + 1,
          stages: stages.length,
          changed: changed.length,
        }),
      outcomeOf(state, sample),
    ]
      .filter(Boolean)
      .join(say('join.sentences')),
    controls: <SampleControls state={state} change={change} sample={sample} />,
    result: (
      <>
        <StageRail stages={stages} stop={stop} place={place} onPlace={(next) => change({ stage: next })} />
        <p className={styles.text}>{stageText(stage)}</p>
        {stages.length > 0 && (
          <>
            {changed.length > 0 && <ResultTable table={main} />}
            {further.map((table) => (
              <Fold key={table.key} title={table.title}>
                {() => <ResultTable table={table} />}
              </Fold>
            ))}
            <p className={styles.basis}>{statisticsText(state, sample)}</p>
            <p className={styles.basis}>{say('basis.sample')}</p>
          </>
        )}
      </>
    ),
  };
}

/** Where it ends: at the training step, back at the robot, or where the real code stops. */
function outcomeOf({ way }: State, { stages, stop, largestDeviation }: Sample): string {
  if (stop) return stopText(stop);
  const last = stages.at(-1)?.entries;
  if (way === 'inference') {
    return say('summary.returned', {
      actions: last?.actions ? entryType(last.actions) : '',
      deviation: formatValue(largestDeviation),
    });
  }
  const received = stages.find(({ stage }) => stage === 'loader:observation')?.entries ?? {};
  return say('summary.received', {
    images: Object.keys(received).filter((key) => key.startsWith('image/')).length,
    image: received['image/base_0_rgb'] ? entryType(received['image/base_0_rgb']) : '',
    state: received.state ? entryType(received.state) : '',
    actions: received.actions ? entryType(received.actions) : '',
  });
}

/** Where the statistics come from, and what that is worth. */
function statisticsText({ tree, config }: State, { file }: Sample): string {
  if (!file) return say('basis.episodeStats');
  return say(isOwnFile(tree, config) ? 'basis.ownFile' : 'basis.borrowedFile', { file });
}

function settingsOf(state: State, { choice, file }: Sample, stage: string) {
  const { tree, config, way } = state;
  return [
    { label: say('control.tree'), value: say(`tree.${tree}`) },
    { label: say('control.config'), value: config === OWN ? say('config.own') : config },
    { label: say('control.robot'), value: say(`robot.${choice.robot}`) },
    { label: say('control.model'), value: modelNames[choice.modelType] },
    { label: say('control.horizon'), value: String(choice.actionHorizon) },
    { label: say('control.norm'), value: say(`mode.${choice.normMode}`) },
    { label: say('control.stats'), value: file ?? say('stats.episode') },
    { label: say('control.way'), value: say(`way.${way}`) },
    ...(way === 'training' ? [{ label: say('control.framework'), value: frameworkNames[frameworkOf(state)] }] : []),
    { label: say('control.frame'), value: String(state.frame) },
    { label: say('control.stage'), value: stage },
  ];
}
