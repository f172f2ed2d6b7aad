import React, { type ReactNode } from 'react';
import { baseLearningRates, configuredBaseLr, layerBaseLr } from '@site/core/models/ttt/baseLearningRates';
import LinePlot from '@site/src/components/Plot/LinePlot';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { rateText } from './state';
import { say } from './words';

interface Props {
  /** Loss after one step, by base rate. */
  losses: readonly number[];
  /** Loss before it. */
  before: number;
  /** The chosen base rate. */
  rate: number;
}

const first = baseLearningRates[0] as number;
const last = baseLearningRates.at(-1) as number;

/** What the base rate does to the loss; the rate of the config and that of the layers are marked. */
export default function RatePlot({ losses, before, rate }: Props): ReactNode {
  const lossAt = (marked: number) => losses[baseLearningRates.indexOf(marked)] as number;
  return (
    <LinePlot
      label={say('plot.label')}
      x={{ label: say('column.rate'), scale: 'log', domain: [first, last], format: rateText }}
      y={{
        label: say('plot.loss'),
        scale: 'linear',
        domain: [0, 1.1 * Math.max(before, ...losses)],
        format: formatValue,
      }}
      series={[
        {
          id: 'before',
          label: say('measure.before'),
          role: 'frozen',
          points: [
            [first, before],
            [last, before],
          ],
        },
        {
          id: 'after',
          label: say('measure.after'),
          role: 'data',
          points: baseLearningRates.map((each, index) => [each, losses[index] as number]),
        },
      ]}
      marks={[
        { at: [configuredBaseLr, lossAt(configuredBaseLr)], label: say('mark.config') },
        { at: [layerBaseLr, lossAt(layerBaseLr)], label: say('mark.layer') },
      ]}
      current={{ x: rate, label: rateText(rate) }}
    />
  );
}
