import React, { type ReactNode } from 'react';
import { costMetrics } from '@site/core/models/mixing/costCurve';
import { flopScopes, surroundings, type MixingMethod, type Surroundings } from '@site/core/models/mixing/costSettings';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import type { ExplorerControl } from '@site/src/components/ExplorerFrame/useExplorer';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import FinerSettings from './FinerSettings';
import { chosenLength, realLengths } from './lengths';
import { chosenTokens, lengthRange, methodsOf, type State } from './state';
import { say } from './words';

type Props = Pick<ExplorerControl<State>, 'state' | 'change'>;

/** The controls: which layer and length, what is counted, which methods are compared; what is rarely changed is folded. */
export default function Settings({ state, change }: Props): ReactNode {
  const { layer, metric } = state;
  const [min, max] = lengthRange[layer];
  const methods = methodsOf(layer).map((value) => ({ value, label: say(`method.${value}`) }));
  const chosen = chosenLength(state);
  const lengths = realLengths[layer].map(({ name, tokens }, index) => ({
    value: String(index),
    label: say('length.real', { name, tokens: formatValue(tokens) }),
  }));
  return (
    <>
      <Group label={say('group.what')}>
        <Choice
          label={say('control.layer')}
          value={layer}
          options={surroundings.map((value) => ({ value, label: say(`layer.${value}`) }))}
          onChange={(value) => change(toLayer(value, state))}
        />
        <Choice
          label={say('control.metric')}
          value={metric}
          options={costMetrics.map((value) => ({ value, label: say(`metric.${value}`) }))}
          onChange={(value) => change({ metric: value })}
        />
        <Choice
          label={say('control.length')}
          value={String(chosen)}
          options={chosen < 0 ? [...lengths, { value: '-1', label: say('length.other'), disabled: true }] : lengths}
          onChange={(value) => change(realLengths[layer][Number(value)]?.part ?? {})}
        />
        <NumberField
          label={say('control.tokens')}
          value={chosenTokens(state)}
          min={min}
          max={max}
          onChange={(tokens) => change({ [layer]: tokens })}
        />
      </Group>
      <Group label={say('group.compare')}>
        <Choice
          label={say('control.base')}
          value={state.base}
          options={methods}
          onChange={(base) => change(base === state.with ? { base, with: state.base } : { base })}
        />
        <Choice
          label={say('control.with')}
          value={state.with}
          options={methods.filter(({ value }) => value !== state.base)}
          onChange={(method) => change({ with: method })}
        />
        {metric === 'flops' ? (
          <Choice
            label={say('control.scope')}
            value={state.scope}
            options={flopScopes.map((value) => ({ value, label: say(`scope.${value}`) }))}
            onChange={(scope) => change({ scope })}
            hint={say(`hint.scope.${state.scope}`)}
          />
        ) : (
          <Choice
            label={say('control.rates')}
            value={state.rates}
            options={(['stored', 'needed'] as const).map((value) => ({ value, label: say(`rates.${value}`) }))}
            onChange={(rates) => change({ rates })}
          />
        )}
        {metric === 'memory' && layer === 'video' && (
          <Choice
            label={say('control.scores')}
            value={state.scores}
            options={(['fused', 'stored'] as const).map((value) => ({ value, label: say(`scores.${value}`) }))}
            onChange={(scores) => change({ scores })}
          />
        )}
      </Group>
      <details>
        <summary>{say('group.more')}</summary>
        <FinerSettings state={state} change={change} />
      </details>
    </>
  );
}

/** The action expert has no block of windows and TTT-MLP; a comparison with it goes on with the fork's own form. */
function toLayer(layer: Surroundings, { base, with: other }: State): Partial<State> {
  const shown = methodsOf(layer);
  const spare = (taken: MixingMethod): MixingMethod =>
    taken === 'wholeSequenceDual' ? 'fullAttention' : 'wholeSequenceDual';
  return {
    layer,
    base: shown.includes(base) ? base : spare(other),
    with: shown.includes(other) ? other : spare(base),
  };
}
