import React, { useMemo, type ReactNode } from 'react';
import { report as reportOf } from '@site/core/models/checkpointing/report';
import Choice from '@site/src/components/Controls/Choice';
import ExplorerFrame from '@site/src/components/ExplorerFrame';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import Fold from '@site/src/components/Fold';
import ResultTable from '@site/src/components/ResultTable';
import Assumptions from './Assumptions';
import Picture from './Picture';
import Settings from './Settings';
import { settingsInWords } from './settingsInWords';
import { codec, pictures, settingsOf } from './state';
import styles from './styles.module.css';
import { summarise } from './summary';
import { changesTable, formulaTable, gpuTable, modesTable } from './tables';
import { data, say } from './words';

/** Memory, FLOPs and fitting GPUs of a training step: as shipped, checkpointed by block only, and not at all. */
export default function GradientCheckpointingExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  const { see, mode } = state;

  const settings = useMemo(() => settingsOf(state), [state]);
  const report = useMemo(() => reportOf(settings), [settings]);
  const modes = useMemo(() => modesTable(report), [report]);
  const cards = useMemo(() => gpuTable(report, settings), [report, settings]);
  const changes = useMemo(() => changesTable(settings), [settings]);
  const formulas = useMemo(() => formulaTable(report, mode), [report, mode]);

  return (
    <ExplorerFrame
      title={say('title')}
      data={data}
      explorer={explorer}
      settings={settingsInWords(state)}
      tables={() => [modes, cards, changes, formulas]}
      summary={summarise(state, report)}
      controls={<Settings state={state} change={change} />}
    >
      <div className={styles.look}>
        <Choice
          label={say('control.see')}
          value={see}
          options={pictures.map((value) => ({ value, label: say(`plot.${value}`) }))}
          onChange={(value) => change({ see: value })}
        />
      </div>
      <Picture shown={see} report={report} />
      <ResultTable table={modes} />
      <Fold title={changes.title}>
        {() => (
          <>
            <ResultTable table={changes} />
            <p className={styles.note}>{say('note.changes')}</p>
          </>
        )}
      </Fold>
      <Fold title={cards.title}>
        {() => (
          <>
            <ResultTable table={cards} />
            <p className={styles.note}>{say(`note.gpus.${state.by}`)}</p>
          </>
        )}
      </Fold>
      <Fold title={say('details.formulas')}>
        {() => (
          <>
            <div className={styles.look}>
              <Choice
                label={say('control.mode')}
                value={mode}
                options={(['shipped', 'inner', 'none'] as const).map((value) => ({
                  value,
                  label: say(`mode.${value}`),
                }))}
                onChange={(value) => change({ mode: value })}
              />
            </div>
            <p className={styles.note}>{say('note.symbols', { ...report.sizes })}</p>
            <ResultTable table={formulas} />
          </>
        )}
      </Fold>
      <Assumptions settings={settings} report={report} />
    </ExplorerFrame>
  );
}
