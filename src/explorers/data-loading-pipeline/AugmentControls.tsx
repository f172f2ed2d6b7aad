import React, { type ReactNode } from 'react';
import type { Augmentation } from '@site/core/models/augmentation/augmentation';
import { cameras } from '@site/core/models/augmentation/camera';
import { listAmounts, type ListedAmount } from '@site/core/models/augmentation/listAmounts';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import { drawnPerOf } from './augmentBatch';
import { amountText, amountTexts } from './editedAugmentation';
import type { ViewInput } from './viewInput';
import { optionText } from './optionText';
import { drawnPer, implementations, limits, shownSamples } from './state';
import { say } from './words';

const samples = Array.from({ length: shownSamples }, (_, sample) => String(sample));

/** What is drawn, and the amounts of one sample, which may be set by hand. */
export default function AugmentControls({ state, change, chosen }: ViewInput & { chosen: Augmentation }): ReactNode {
  return (
    <>
      <Group label={say('group.augmentation')}>
        <Choice
          label={say('control.impl')}
          value={state.impl}
          options={implementations.map((value) => ({ value, label: say(`impl.${value}`) }))}
          onChange={(impl) => change({ impl, amounts: [] })}
        />
        <Choice
          label={say('control.camera')}
          value={state.camera}
          options={cameras.map((value) => ({ value, label: value }))}
          onChange={(camera) => change({ camera, amounts: [] })}
        />
        <Choice
          label={say('control.per')}
          value={state.per}
          options={drawnPer.map((value) => ({
            value,
            label:
              value === 'code'
                ? say('per.code', { per: say(`per.${drawnPerOf({ ...state, per: 'code' })}`) })
                : say(`per.${value}`),
          }))}
          onChange={(per) => change({ per, amounts: [] })}
        />
        <NumberField
          label={say('control.seed')}
          value={state.seed}
          min={limits.seed[0]}
          max={limits.seed[1]}
          onChange={(seed) => change({ seed, amounts: [] })}
        />
        <Choice
          label={say('control.pick')}
          value={String(state.pick)}
          options={samples.map((value) => ({ value, label: say('sample.number', { sample: Number(value) + 1 }) }))}
          onChange={(pick) => change({ pick: Number(pick), amounts: [] })}
        />
      </Group>
      <Group label={say('group.amounts', { sample: state.pick + 1 })}>
        {listAmounts(chosen).map((amount) => (
          <AmountControl
            key={amount.name}
            amount={amount}
            onChange={(value) => change({ amounts: amountTexts(chosen, amount.name, value) })}
          />
        ))}
      </Group>
    </>
  );
}

function AmountControl({ amount, onChange }: { amount: ListedAmount; onChange(value: string): void }): ReactNode {
  const { name, value, range, idle } = amount;
  const label = say(`amount.${name}`);
  const hint = idle ? say('value.idle') : undefined;
  if (range.kind === 'choice') {
    const options = range.options.map((option) => ({ value: String(option), label: optionText(name, option) }));
    return <Choice label={label} value={String(value)} options={options} onChange={onChange} hint={hint} />;
  }
  return (
    <NumberField
      label={label}
      value={Number(amountText(value))}
      min={range.min}
      max={range.max}
      step={range.kind === 'integer' ? 1 : 0.01}
      onChange={(number) => onChange(String(number))}
      slider
      hint={hint}
    />
  );
}
