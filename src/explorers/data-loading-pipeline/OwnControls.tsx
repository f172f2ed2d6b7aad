import React, { type ReactNode } from 'react';
import { robotFacts } from '@site/core/models/dataPipeline/robots';
import { robotsOf } from '@site/core/models/dataPipeline/sampleChoice';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import Toggle from '@site/src/components/Controls/Toggle';
import type { ViewInput } from './viewInput';
import { modelNames } from './names';
import { limits, modelTypes, normModes, promptSources } from './state';
import { say } from './words';

/** A combination of robot, model and transforms that no configuration needs to have. */
export default function OwnControls({ state, change }: ViewInput): ReactNode {
  const { tree, robot, model } = state;
  return (
    <Group label={say('group.own')}>
      <Choice
        label={say('control.robot')}
        value={robot}
        options={robotsOf(tree).map((value) => ({ value, label: say(`robot.${value}`) }))}
        onChange={(value) => change({ robot: value })}
      />
      <Choice
        label={say('control.model')}
        value={model}
        options={modelTypes.map((value) => ({ value, label: modelNames[value] }))}
        onChange={(value) => change({ model: value, norm: value === 'pi0' ? 'zScore' : 'quantile' })}
      />
      <NumberField
        label={say('control.horizon')}
        value={state.horizon}
        min={limits.horizon[0]}
        max={limits.horizon[1]}
        onChange={(horizon) => change({ horizon })}
      />
      <Choice
        label={say('control.prompt')}
        value={state.prompt}
        options={promptSources.map((value) => ({ value, label: say(`prompt.${value}`) }))}
        onChange={(prompt) => change({ prompt })}
      />
      {robotFacts[robot].deltaDims && (
        <Toggle label={say('control.delta')} checked={state.delta} onChange={(delta) => change({ delta })} />
      )}
      {model === 'pi05' && (
        <Toggle
          label={say('control.discrete')}
          checked={state.discrete}
          onChange={(discrete) => change({ discrete })}
        />
      )}
      {tree !== 'upstream' && (
        <>
          <Choice
            label={say('control.norm')}
            value={state.norm}
            options={normModes.map((value) => ({ value, label: say(`mode.${value}`) }))}
            onChange={(norm) => change({ norm })}
          />
          <Toggle label={say('control.base')} checked={state.base} onChange={(base) => change({ base })} />
        </>
      )}
    </Group>
  );
}
