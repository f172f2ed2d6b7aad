import React, { type ReactNode } from 'react';
import { presets } from '@site/core/models/checkpointing/presets';
import { refusals } from '@site/core/models/checkpointing/settings';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import type { ExplorerControl } from '@site/src/components/ExplorerFrame/useExplorer';
import { chosenPreset, onOff } from './settingsInWords';
import { fsdpDevices, partOf, ranges, settingsOf, toModel, toTrainer, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

type Props = Pick<ExplorerControl<State>, 'state' | 'change'>;

/** The controls: a configuration to start from, the trainer and what it supports, the sizes of a step. */
export default function Settings({ state, change }: Props): ReactNode {
  const preset = chosenPreset(state);
  const [noAlignment] = refusals(settingsOf({ ...state, align: true }));
  return (
    <>
      <Group label={say('group.model')}>
        <Choice
          label={say('control.preset')}
          value={String(preset)}
          options={[
            ...presets.map(({ config, tree }, index) => ({ value: String(index), label: `${config} (${tree})` })),
            ...(preset < 0 ? [{ value: '-1', label: say('preset.own'), disabled: true }] : []),
          ]}
          onChange={(value) => {
            const chosen = presets[Number(value)];
            if (chosen) change(partOf(chosen.settings));
          }}
        />
        <Choice
          label={say('control.by')}
          value={state.by}
          options={[
            { value: 'pytorch', label: 'PyTorch' },
            { value: 'jax', label: 'JAX' },
          ]}
          onChange={(by) => change(toTrainer(by, state))}
        />
        <Choice
          label={say('control.model')}
          value={state.model}
          options={[
            { value: 'pi05', label: 'pi0.5' },
            { value: 'pi0', label: 'pi0' },
            { value: 'pi0Fast', label: 'pi0-FAST', disabled: state.by === 'pytorch' },
          ]}
          onChange={(model) => change(toModel(model, state))}
          hint={state.by === 'pytorch' ? say('refusal.pytorchHasNoFast') : undefined}
        />
      </Group>
      <Group label={say('group.step')}>
        {(['batch', 'cams', 'tokens', 'horizon'] as const).map((key) => (
          <NumberField
            key={key}
            label={say(`control.${key}`)}
            value={state[key]}
            min={ranges[key][0]}
            max={ranges[key][1]}
            onChange={(value) => change({ [key]: value })}
            hint={key === 'batch' || key === 'cams' ? say(`hint.${key}`) : undefined}
          />
        ))}
      </Group>
      <Group label={say('group.training')}>
        <Choice
          label={say(state.by === 'jax' ? 'control.activations' : 'control.dtype')}
          value={state.dtype}
          options={[
            { value: 'bf16', label: 'bfloat16' },
            { value: 'fp32', label: 'float32' },
          ]}
          onChange={(dtype) => change({ dtype })}
        />
        <Choice
          label={say('control.align')}
          value={String(state.align)}
          options={[false, true].map((value) => ({
            value: String(value),
            label: onOff(value),
            disabled: value && noAlignment !== undefined,
          }))}
          onChange={(value) => change({ align: value === 'true' })}
          hint={noAlignment && say(`refusal.${noAlignment}`)}
        />
        {state.by === 'jax' ? (
          <JaxSettings state={state} change={change} />
        ) : (
          <p className={styles.note}>
            {say('refusal.pytorch', {
              reasons: pytorchOnly.map((reason) => say(`refusal.${reason}`)).join(say('list.gap')),
            })}
          </p>
        )}
      </Group>
    </>
  );
}

/** What only the JAX trainer knows. */
const pytorchOnly = ['pytorchHasNoLora', 'pytorchIgnoresEma', 'pytorchHasOnlyAdamW', 'pytorchHasNoFsdp'] as const;

function JaxSettings({ state, change }: Props): ReactNode {
  return (
    <>
      <Choice
        label={say('control.tune')}
        value={state.tune}
        options={(['full', 'lora'] as const).map((value) => ({ value, label: say(`tune.${value}`) }))}
        onChange={(tune) => change({ tune })}
        hint={state.tune === 'lora' ? say('hint.lora') : undefined}
      />
      <Choice
        label={say('control.ema')}
        value={String(state.ema)}
        options={[false, true].map((value) => ({ value: String(value), label: onOff(value) }))}
        onChange={(value) => change({ ema: value === 'true' })}
      />
      <Choice
        label={say('control.opt')}
        value={state.opt}
        options={(['adamw', 'sgd'] as const).map((value) => ({ value, label: say(`opt.${value}`) }))}
        onChange={(opt) => change({ opt })}
      />
      <Choice
        label={say('control.fsdp')}
        value={String(state.fsdp)}
        options={fsdpDevices.map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(value) => change({ fsdp: Number(value) })}
      />
    </>
  );
}
