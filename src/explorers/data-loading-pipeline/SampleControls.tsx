import React, { type ReactNode } from 'react';
import { followedConfigs } from '@site/core/models/dataPipeline/sampleChoice';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import type { ViewInput } from './viewInput';
import { frameworkNames } from './names';
import OwnControls from './OwnControls';
import { frameworkOf, ownFrom, type Sample } from './sample';
import { frameworks, limits, OWN, statsSources, trees, ways, withTree } from './state';
import { say } from './words';

/** Which sample is followed, and which way. */
export default function SampleControls({ state, change, sample }: ViewInput & { sample: Sample }): ReactNode {
  const { tree, config } = state;
  const { available } = sample;
  const configs = [...followedConfigs[tree], OWN];
  return (
    <>
      <Group label={say('group.configuration')}>
        <Choice
          label={say('control.tree')}
          value={tree}
          options={trees.map((value) => ({ value, label: say(`tree.${value}`) }))}
          onChange={(value) => change(withTree(state, value))}
        />
        <Choice
          label={say('control.config')}
          value={config}
          options={configs.map((value) => ({ value, label: value === OWN ? say('config.own') : value }))}
          onChange={(value) => change(value === OWN ? ownFrom(sample.choice) : { config: value })}
          hint={say('hint.config')}
        />
        <Choice
          label={say('control.way')}
          value={state.way}
          options={ways.map((value) => ({ value, label: say(`way.${value}`) }))}
          onChange={(way) => change({ way })}
        />
        {state.way === 'training' && (
          <Choice
            label={say('control.framework')}
            value={frameworkOf(state)}
            options={frameworks.map((value) => ({
              value,
              label: frameworkNames[value],
              disabled: tree === 'fork' && value === 'jax',
            }))}
            onChange={(framework) => change({ framework })}
          />
        )}
        <Choice
          label={say('control.stats')}
          value={sample.file ? 'file' : 'episode'}
          options={statsSources.map((value) => ({
            value,
            label: value === 'file' && available ? say('stats.named', { file: available }) : say(`stats.${value}`),
            disabled: value === 'file' && !available,
          }))}
          onChange={(stats) => change({ stats })}
        />
        <NumberField
          label={say('control.frame')}
          value={state.frame}
          min={limits.frame[0]}
          max={limits.frame[1]}
          slider
          onChange={(frame) => change({ frame })}
        />
      </Group>
      {config === OWN && <OwnControls state={state} change={change} />}
    </>
  );
}
