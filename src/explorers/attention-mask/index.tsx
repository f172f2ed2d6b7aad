import React, { useMemo, type ReactNode } from 'react';
import ExplorerFrame from '@site/src/components/ExplorerFrame';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import Fold from '@site/src/components/Fold';
import ResultTable from '@site/src/components/ResultTable';
import { layoutText } from './layoutText';
import MaskMatrix from './MaskMatrix';
import Settings from './Settings';
import { shownMask, tellingCell } from './shownMask';
import { codec, presetOf } from './state';
import styles from './styles.module.css';
import { summary } from './summary';
import { readingTable, sizeTable, tokenTable } from './tables';
import { data, say } from './words';

/** Who may read whom: the mask of a layout in training and at inference, with a reason for each of its pairs. */
export default function AttentionMaskExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  const { layout, stage, rule, small, step } = state;
  const shown = useMemo(() => shownMask({ layout, stage, rule, small, step }), [layout, stage, rule, small, step]);
  const tokens = useMemo(() => tokenTable(shown), [shown]);
  const telling = useMemo(() => tellingCell(shown), [shown]);

  const preset = presetOf(layout);
  const settings = [
    { label: say('control.preset'), value: preset ? `${preset.config} (${preset.source})` : say('preset.custom') },
    { label: say('setting.layout'), value: layoutText(layout) },
    { label: say('control.stage'), value: say(`stage.${stage}`) },
    { label: say('control.rule'), value: say(`rule.${rule}`) },
    ...(small ? [{ label: say('control.small'), value: say('setting.yes') }] : []),
    ...(shown.fast ? [{ label: say('control.step'), value: String(step) }] : []),
  ];

  return (
    <ExplorerFrame
      title={say('title')}
      data={data}
      explorer={explorer}
      settings={settings}
      tables={() => [tokens, readingTable(shown), sizeTable(shown)]}
      summary={summary(shown, rule)}
      controls={<Settings state={state} change={change} />}
    >
      <MaskMatrix
        shown={shown}
        cell={{ row: state.query ?? telling.query, column: state.key ?? telling.key }}
        onCell={({ row, column }) => change({ query: row, key: column })}
      />
      <ResultTable table={tokens} />
      <Fold title={say('table.reading')}>{() => <ResultTable table={readingTable(shown)} />}</Fold>
      <Fold title={say('table.sizes')}>{() => <ResultTable table={sizeTable(shown)} />}</Fold>
      <p className={styles.note}>{say('basis')}</p>
    </ExplorerFrame>
  );
}
