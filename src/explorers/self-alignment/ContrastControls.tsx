import React, { type ReactNode } from 'react';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import TextField from '@site/src/components/Controls/TextField';
import type { Contrast } from '@site/core/models/alignment/contrast';
import type { ViewInput } from './viewInput';
import { say } from './words';
import { edited, limits, mapKinds, mapSetting, resized, vectorsField } from './state';

interface Props extends Pick<ViewInput, 'state' | 'change'> {
  /** The vectors in force. */
  contrast: Contrast;
}

/** Vectors by seed or as typed, temperature, and what all of them share. */
export default function ContrastControls({ state, change, contrast }: Props): ReactNode {
  const { dims, negatives, seed, tau, map } = state;
  const setting = mapSetting[map];
  const vectors = vectorsField.print([contrast.anchor, contrast.positive, ...contrast.negatives]);
  const type = (text: string): string | undefined => {
    if (text === vectors) return undefined;
    const part = edited(state, text);
    if (!part) return say('problem.vectors');
    change(part);
    return undefined;
  };
  return (
    <>
      <Group label={say('group.vectors')}>
        <NumberField
          label={say('control.seed')}
          value={seed}
          min={limits.seed[0]}
          max={limits.seed[1]}
          onChange={(value) => change(resized(state, { seed: value }))}
          hint={say('hint.seed')}
        />
        <NumberField
          label={say('control.dims')}
          value={dims}
          min={limits.dims[0]}
          max={limits.dims[1]}
          onChange={(value) => change(resized(state, { dims: value }))}
        />
        <NumberField
          label={say('control.negatives')}
          value={negatives}
          min={limits.negatives[0]}
          max={limits.negatives[1]}
          onChange={(value) => change(resized(state, { negatives: value }))}
          hint={say('hint.negatives')}
        />
        <TextField label={say('control.vectors')} value={vectors} onChange={type} hint={say('hint.vectors')} />
      </Group>
      <Group label={say('group.shared')}>
        <NumberField
          label={say('control.tau')}
          value={tau}
          min={limits.tau[0]}
          max={limits.tau[1]}
          step="any"
          onChange={(value) => change({ tau: value })}
          hint={say('hint.tau')}
        />
        <Choice
          label={say('control.map')}
          value={map}
          options={mapKinds.map((value) => ({ value, label: say(`map.${value}`) }))}
          onChange={(value) => change({ map: value })}
          hint={say(`hint.map.${map}`)}
        />
        {setting && (
          <NumberField
            key={setting}
            label={say(`control.${setting}`)}
            value={state[setting]}
            min={limits[setting][0]}
            max={setting === 'rank' ? dims : limits[setting][1]}
            step={setting === 'factor' ? 'any' : 1}
            onChange={(value) => change({ [setting]: value })}
            slider={setting !== 'factor'}
          />
        )}
      </Group>
    </>
  );
}
