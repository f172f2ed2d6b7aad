import React from 'react';
import Fold from '@site/src/components/Fold';
import LinePlot from '@site/src/components/Plot/LinePlot';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { sharedContrast, type SharedContrast } from '@site/core/models/alignment/contrast';
import ContrastControls from './ContrastControls';
import { curveTable, lossCurve, lossTable, matrixTable, norm, similarityTable, vectorTable } from './contrastTables';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { say } from './words';
import SimilarityAxis from './SimilarityAxis';
import { contrastOf, mapSetting, sharedOf, vectorsField, type State } from './state';
import styles from './styles.module.css';

/** The plan's contrastive loss on a handful of vectors, and what something shared by all of them does to it. */
export function contrastView({ state, change }: ViewInput): ExplorerView {
  const contrast = contrastOf(state);
  const shared = sharedOf(state);
  const result = sharedContrast(contrast, shared, state.tau);
  const curve = lossCurve(contrast, shared);
  const [loss, similarities, vectors, map] = [
    lossTable(result),
    similarityTable(result),
    vectorTable(contrast, result),
    matrixTable(result),
  ];
  const largestLoss = Math.max(...[...curve.before, ...curve.after].map(([, value]) => value));
  return {
    settings: [
      { label: say('control.map'), value: mapText(state) },
      { label: 'τ', value: String(state.tau) },
      {
        label: say('control.vectors'),
        value: vectorsField.print([contrast.anchor, contrast.positive, ...contrast.negatives]),
      },
    ],
    tables: [loss, similarities, vectors, ...(map ? [map] : []), curveTable(curve)],
    summary: summaryOf(result),
    controls: <ContrastControls state={state} change={change} contrast={contrast} />,
    result: (
      <>
        <SimilarityAxis before={result.before.similarities} after={result.after.similarities} />
        <div className={styles.pair}>
          <ResultTable table={loss} />
          <ResultTable table={similarities} />
        </div>
        <Fold title={say('details.temperature')}>
          {() => (
            <>
              <LinePlot
                label={say('plot.temperature')}
                x={{ label: say('axis.temperature'), scale: 'log', domain: [0.01, 10], format: formatValue }}
                y={{ label: say('axis.loss'), scale: 'linear', domain: [0, 1.1 * largestLoss], format: formatValue }}
                series={[
                  { id: 'before', label: say('column.before'), role: 'data', points: curve.before },
                  { id: 'after', label: say('column.after'), role: 'accent', points: curve.after },
                ]}
                current={{ x: state.tau, label: `τ = ${state.tau}` }}
              />
              <ResultTable table={curveTable(curve)} />
            </>
          )}
        </Fold>
        <Fold title={say('details.vectors')}>
          {() => (
            <>
              <ResultTable table={vectors} />
              {map && <ResultTable table={map} />}
            </>
          )}
        </Fold>
        <p className={styles.basis}>{say('basis.contrast')}</p>
      </>
    ),
  };
}

const mapText = (state: State): string => {
  const setting = mapSetting[state.map];
  return setting ? `${say(`map.${state.map}`)} (${state[setting]})` : say(`map.${state.map}`);
};

function summaryOf({ before, after, largestChange, indistinguishableLoss, vanished }: SharedContrast): string {
  const loss = say('summary.loss', { before: formatValue(before.loss), after: formatValue(after.loss) });
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  const sentences = [loss];
  if (largestChange < 1e-9) sentences.push(say('summary.unchanged'));
  else if (near(after.loss, indistinguishableLoss)) {
    sentences.push(say('summary.indistinguishable', { loss: formatValue(indistinguishableLoss) }));
  } else if (after.similarities.every((similarity) => near(Math.abs(similarity), 1))) {
    sentences.push(say('summary.signs'));
  }
  if (norm(after.gradAnchor) === 0) sentences.push(say('summary.noGradient'));
  if (vanished > 0) sentences.push(say('summary.vanished', { vanished }));
  return sentences.join(say('join.sentences'));
}
