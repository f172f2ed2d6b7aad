import React, { type ReactNode } from 'react';
import { baseLearningRates, configuredBaseLr, layerBaseLr } from '@site/core/models/ttt/baseLearningRates';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import type { ExplorerControl } from '@site/src/components/ExplorerFrame/useExplorer';
import { pictures } from './picture';
import { limits, rateText, type State } from './state';
import { say } from './words';

const rateLabel = (rate: number): string => {
  if (rate === layerBaseLr) return say('rate.layer', { rate: rateText(rate) });
  if (rate === configuredBaseLr) return say('rate.config', { rate: rateText(rate) });
  return rateText(rate);
};
const rateOptions = baseLearningRates.map((rate) => ({ value: rateText(rate), label: rateLabel(rate) }));
const pictureOptions = pictures.map((value) => ({ value, label: say(`picture.${value}`) }));

/** The controls: sizes, rates, input and gate of the small layer, and the picture. */
export default function Settings({ state, change }: Pick<ExplorerControl<State>, 'state' | 'change'>): ReactNode {
  const field = (key: keyof typeof limits, step: number, slider: boolean, hint?: string) => (
    <NumberField
      label={say(`control.${key}`)}
      value={state[key]}
      min={limits[key][0]}
      max={limits[key][1]}
      step={step}
      slider={slider}
      hint={hint}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <>
      <Group label={say('group.step')}>
        <Choice
          label={say('control.lr')}
          value={rateText(state.lr)}
          options={rateOptions}
          hint={say('hint.lr')}
          onChange={(text) => change({ lr: Number(text) })}
        />
        {field('tokens', 1, true)}
        {field('dim', 1, true)}
      </Group>
      <Group label={say('group.layer')}>
        {field('bias', 0.5, true, say('hint.bias'))}
        {field('scale', 0.1, true)}
        {field('alpha', 0.1, true, say('hint.alpha'))}
      </Group>
      <Group label={say('group.picture')}>
        <Choice
          label={say('control.show')}
          value={state.show}
          options={pictureOptions}
          onChange={(show) => change({ show })}
        />
        {field('seed', 1, false)}
      </Group>
    </>
  );
}
