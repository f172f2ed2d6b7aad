import React, { type ReactNode } from 'react';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import type { ExplorerControl } from '@site/src/components/ExplorerFrame/useExplorer';
import { checkpointGroups, miniBatchSizes, windowRange, type State } from './state';
import { say } from './words';

type Props = Pick<ExplorerControl<State>, 'state' | 'change'>;
type SizeKey = 'klin' | 'kmlp' | 'group';

/** Settings of the TTT passes and of the attention window. Those that cannot change anything are not shown. */
export default function FinerSettings({ state, change }: Props): ReactNode {
  const { layer, metric } = state;
  const size = (key: SizeKey, options: readonly number[]) => (
    <Choice
      label={say(`control.${key}`)}
      value={String(state[key])}
      options={options.map((value) => ({ value: String(value), label: String(value) }))}
      onChange={(value) => change({ [key]: Number(value) })}
    />
  );
  const count = (key: keyof typeof windowRange) => (
    <NumberField
      label={say(`control.${key}`)}
      value={state[key]}
      min={windowRange[key][0]}
      max={windowRange[key][1]}
      hint={say(`hint.${key}`)}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <Group label={say('group.finer')}>
      {metric === 'flops' && (
        <Choice
          label={say('control.form')}
          value={state.form}
          options={(['primal', 'dual'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
          onChange={(form) => change({ form })}
        />
      )}
      {layer === 'video' && (
        <Choice
          label={say('control.passes')}
          value={String(state.passes)}
          options={(['2', '1'] as const).map((value) => ({ value, label: say(`passes.${value}`) }))}
          onChange={(value) => change({ passes: value === '1' ? 1 : 2 })}
        />
      )}
      {size('klin', miniBatchSizes)}
      {size('kmlp', miniBatchSizes)}
      {metric === 'memory' && size('group', checkpointGroups)}
      {layer === 'video' ? count('text') : count('window')}
      {layer === 'action' && count('prefix')}
    </Group>
  );
}
