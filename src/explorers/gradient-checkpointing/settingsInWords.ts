/** The settings in words, for what is pasted into a pull request. */
import { presets } from '@site/core/models/checkpointing/presets';
import type { Setting } from '@site/src/components/ExplorerFrame/setting';
import { partOf, type State } from './state';
import { say } from './words';

export const modelNames = { pi0: 'pi0', pi05: 'pi0.5', pi0Fast: 'pi0-FAST' } as const;

/** Which configuration these settings are; −1 for none. */
export const chosenPreset = (state: State): number =>
  presets.findIndex(({ settings }) =>
    (Object.entries(partOf(settings)) as [keyof State, unknown][]).every(([key, value]) => state[key] === value),
  );

export const onOff = (value: boolean): string => say(value ? 'option.on' : 'option.off');

export function settingsInWords(state: State): Setting[] {
  const preset = presets[chosenPreset(state)];
  const jax = state.by === 'jax';
  return [
    ...(preset ? [{ label: say('control.preset'), value: `${preset.config} (${preset.tree})` }] : []),
    { label: say('control.by'), value: jax ? 'JAX' : 'PyTorch' },
    { label: say('control.model'), value: modelNames[state.model] },
    ...(state.align ? [{ label: say('control.align'), value: onOff(true) }] : []),
    { label: say('control.batch'), value: String(state.batch) },
    { label: say('control.cams'), value: String(state.cams) },
    { label: say('control.tokens'), value: String(state.tokens) },
    { label: say('control.horizon'), value: String(state.horizon) },
    {
      label: say(jax ? 'control.activations' : 'control.dtype'),
      value: state.dtype === 'bf16' ? 'bfloat16' : 'float32',
    },
    ...(jax
      ? [
          { label: say('control.tune'), value: say(`tune.${state.tune}`) },
          { label: say('control.ema'), value: onOff(state.ema) },
          { label: say('control.opt'), value: say(`opt.${state.opt}`) },
          { label: say('control.fsdp'), value: String(state.fsdp) },
        ]
      : []),
  ];
}
