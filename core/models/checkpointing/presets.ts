/** Training configurations of both code bases as settings; the batch is the configuration's whole batch on one device. */
import type { Settings } from './settings';

export interface Preset {
  /** Name in `_CONFIGS`. */
  config: string;
  tree: 'upstream@head' | 'fork@head';
  settings: Settings;
}

/** A step of `train_pytorch.py` with the defaults of pi0.5. */
export const defaultSettings: Settings = {
  framework: 'pytorch',
  model: 'pi05',
  training: 'full',
  alignmentExpert: false,
  batch: 32,
  cameras: 3,
  maxTokenLen: 200,
  actionHorizon: 50,
  precision: 'bfloat16',
  ema: false,
  optimiser: 'adamw',
  fsdpDevices: 1,
};

const preset = (tree: Preset['tree'], config: string, differences: Partial<Settings>): Preset => ({
  tree,
  config,
  settings: { ...defaultSettings, ...differences },
});

const jax = { framework: 'jax', ema: true } as const;
const lora = { framework: 'jax', training: 'lora' } as const;
const pi0 = { model: 'pi0', maxTokenLen: 48 } as const;
const fastLibero = { model: 'pi0Fast', maxTokenLen: 180, actionHorizon: 10 } as const;

export const presets: readonly Preset[] = [
  preset('upstream@head', 'pi05_aloha', {}),
  preset('upstream@head', 'pi0_libero', pi0),
  preset('upstream@head', 'pi05_libero', { ...jax, actionHorizon: 10, batch: 256 }),
  preset('upstream@head', 'pi0_libero_low_mem_finetune', { ...lora, ...pi0 }),
  preset('upstream@head', 'pi0_fast_libero', { ...jax, ...fastLibero }),
  preset('upstream@head', 'pi0_fast_libero_low_mem_finetune', { ...lora, ...fastLibero }),
  preset('fork@head', 'pi05_simpler_zscore_align', { alignmentExpert: true, cameras: 1, batch: 16 }),
];
