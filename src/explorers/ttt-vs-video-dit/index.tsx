import React, { useMemo, type ReactNode } from 'react';
import ExplorerFrame from '@site/src/components/ExplorerFrame';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import Fold from '@site/src/components/Fold';
import ResultTable from '@site/src/components/ResultTable';
import CostPlot from './CostPlot';
import { settingsInWords } from './settingsInWords';
import Settings from './Settings';
import { chosenLength } from './lengths';
import { crossingPoints, curvePoints } from './plot';
import { codec, costSettings, lengthRange, methodsOf } from './state';
import styles from './styles.module.css';
import { summarise } from './summary';
import { costTable, crossingTable, partsTable, stageTable } from './tables';
import { data, say } from './words';

/** FLOPs and memory of attention and TTT against the length of the sequence, at the sizes of the two real layers. */
export default function TttVsVideoDitExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  const { layer, metric, base, klin, kmlp } = state;

  const settings = useMemo(() => costSettings(state), [state]);
  const range = lengthRange[layer];
  const methods = useMemo(() => methodsOf(layer), [layer]);
  const curves = useMemo(() => curvePoints(metric, settings, methods, range), [metric, settings, methods, range]);
  const crossed = useMemo(
    () => crossingPoints(metric, settings, base, methods, range),
    [metric, settings, base, methods, range],
  );
  const stages = useMemo(() => stageTable(klin, kmlp), [klin, kmlp]);
  const costs = useMemo(() => costTable(state, settings), [state, settings]);
  const folded = [
    partsTable(state, settings),
    ...(crossed.length > 0 ? [crossingTable(state, crossed)] : []),
    ...(layer === 'video' ? [stages] : []),
  ];
  const chosen = chosenLength(state);

  return (
    <ExplorerFrame
      title={say('title')}
      data={data}
      explorer={explorer}
      settings={settingsInWords(state)}
      tables={() => [costs, ...folded]}
      summary={summarise(state, settings, crossed)}
      controls={<Settings state={state} change={change} />}
    >
      <CostPlot state={state} curves={curves} crossed={crossed} />
      <ResultTable table={costs} current={chosen < 0 ? costs.rows.length - 1 : chosen} />
      {folded.map((table) => (
        <Fold key={table.key} title={table.title}>
          {() => <ResultTable table={table} />}
        </Fold>
      ))}
      <p className={styles.basis}>
        {say(`basis.${metric}`)}
        {say(`basis.${layer}`)}
      </p>
    </ExplorerFrame>
  );
}
