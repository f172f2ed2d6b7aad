import React, { type ReactNode } from 'react';
import type { MixingMethod } from '@site/core/models/mixing/costSettings';
import LinePlot from '@site/src/components/Plot/LinePlot';
import type { Role } from '@site/src/components/Plot/roles';
import { lengthName } from './lengths';
import { crossingMarks, decades, type CrossingPoint, type CurvePoints } from './plot';
import { chosenTokens, lengthRange, type State } from './state';
import { powerOfTen } from './unit';
import { say } from './words';

/** In the order in which looks are told apart; the red one, which means a defect, is left out. */
const looks: Record<MixingMethod, Role> = {
  fullAttention: 'data',
  windowedAttention: 'accent',
  tttLinear: 'qualified',
  tttMlp: 'unsupported',
  wholeSequenceDual: 'confirmed',
  windowedWithTttMlp: 'frozen',
};

interface Props {
  state: State;
  curves: readonly CurvePoints[];
  crossed: readonly CrossingPoint[];
}

/** Cost against length, both logarithmic, with the chosen length and the crossings of the base. */
export default function CostPlot({ state, curves, crossed }: Props): ReactNode {
  const { layer, metric } = state;
  return (
    <LinePlot
      label={say(`plot.label.${metric}`)}
      x={{ label: say(`plot.tokens.${layer}`), scale: 'log', domain: lengthRange[layer], format: powerOfTen }}
      y={{ label: say(`plot.cost.${metric}`), scale: 'log', domain: decades(curves), format: powerOfTen }}
      series={curves.map(({ method, points }) => ({
        id: method,
        label: say(`method.${method}`),
        role: looks[method],
        points,
      }))}
      marks={crossingMarks(crossed)}
      current={{ x: chosenTokens(state), label: lengthName(state) }}
    />
  );
}
