import React, { useMemo, type ReactNode } from 'react';
import { baseLearningRates } from '@site/core/models/ttt/baseLearningRates';
import { innerLoop, lossAfterByRate } from '@site/core/models/ttt/innerLoop';
import type { SeededLayerSettings } from '@site/core/models/ttt/seededLayer';
import ExplorerFrame from '@site/src/components/ExplorerFrame';
import { useExplorer } from '@site/src/components/ExplorerFrame/useExplorer';
import Fold from '@site/src/components/Fold';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import HeatMap from './HeatMap';
import { picture } from './picture';
import RatePlot from './RatePlot';
import Settings from './Settings';
import { codec, rateText } from './state';
import styles from './styles.module.css';
import { biases, forms, measures, numbers, rates, tokens } from './tables';
import { data, say } from './words';

/** One inner step of a small layer: its weights before and after, its loss, and the forms in which it can be computed. */
export default function TttActionExpertExplorer(): ReactNode {
  const explorer = useExplorer(codec);
  const { state, change } = explorer;
  const { tokens: tokenCount, dim, lr, bias, scale, alpha, seed, show } = state;

  const layer = useMemo(
    (): SeededLayerSettings => ({
      seed,
      tokens: tokenCount,
      headDim: dim,
      inputScale: scale,
      rateBias: bias,
      gateAlpha: alpha,
    }),
    [seed, tokenCount, dim, scale, bias, alpha],
  );
  const result = useMemo(() => innerLoop({ ...layer, baseLr: lr }), [layer, lr]);
  const losses = useMemo(() => lossAfterByRate(layer, baseLearningRates), [layer]);
  const shown = useMemo(() => picture(show, result), [show, result]);
  const tables = useMemo(
    () => ({
      step: measures(result),
      forms: forms(result),
      tokens: tokens(result),
      bias: biases(result),
      rates: rates(baseLearningRates, losses, result.losses.before),
    }),
    [result, losses],
  );
  const numberTable = useMemo(() => numbers(shown), [shown]);

  const { before, after } = result.losses;
  const summary = [
    say('summary.step', {
      rate: rateText(lr),
      before: formatValue(before),
      after: formatValue(after),
      change: formatValue(result.weightChange),
    }),
    say(`summary.${result.forkPrimal.status}`, { tokens: tokenCount, dim }),
  ].join(say('sentence.gap'));
  const settings = [
    { label: say('control.lr'), value: rateText(lr) },
    ...(['tokens', 'dim', 'bias', 'scale', 'alpha', 'seed'] as const).map((key) => ({
      label: say(`control.${key}`),
      value: String(state[key]),
    })),
    { label: say('control.show'), value: say(`picture.${show}`) },
  ];

  return (
    <ExplorerFrame
      title={say('title')}
      data={data}
      explorer={explorer}
      settings={settings}
      tables={() => [tables.step, tables.forms, numberTable, tables.tokens, tables.bias, tables.rates]}
      summary={summary}
      controls={<Settings state={state} change={change} />}
    >
      <HeatMap picture={shown} eta={result.eta} cell={{ row: state.row, column: state.column }} onCell={change} />
      <ResultTable table={tables.step} />
      <ResultTable table={tables.forms} />
      <RatePlot losses={losses} before={before} rate={lr} />
      {[numberTable, tables.tokens, tables.bias, tables.rates].map((table) => (
        <Fold key={table.key} title={table.title}>
          {() => <ResultTable table={table} />}
        </Fold>
      ))}
      <p className={styles.basis}>{say('basis')}</p>
    </ExplorerFrame>
  );
}
