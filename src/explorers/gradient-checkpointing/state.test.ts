import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presets } from '@site/core/models/checkpointing/presets';
import { shownModes } from '@site/core/models/checkpointing/report';
import { refusals } from '@site/core/models/checkpointing/settings';
import { codec, fsdpDevices, partOf, pictures, ranges, settingsOf, toModel, toTrainer, type State } from './state';

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const models = ['pi0', 'pi05', 'pi0Fast'] as const;

const states = fc
  .record<State>({
    by: fc.constantFrom('pytorch', 'jax'),
    model: fc.constantFrom(...models),
    tune: fc.constantFrom('full', 'lora'),
    align: fc.boolean(),
    batch: within(ranges.batch),
    cams: within(ranges.cams),
    tokens: within(ranges.tokens),
    horizon: within(ranges.horizon),
    dtype: fc.constantFrom('bf16', 'fp32'),
    ema: fc.boolean(),
    opt: fc.constantFrom('adamw', 'sgd'),
    fsdp: fc.constantFrom(...fsdpDevices),
    see: fc.constantFrom(...pictures),
    mode: fc.constantFrom(...shownModes),
  })
  .filter((state) => refusals(settingsOf(state)).length === 0);

describe('the address', () => {
  it('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(codec.decode(codec.encode(state))).toEqual({ state });
      }),
    );
  });

  it.each([
    ['no samples', '1;batch=0', 'batch'],
    ['a fraction of a sample', '1;batch=1.5', 'batch'],
    ['pi0-FAST in PyTorch', '1;model=pi0Fast', 'model'],
    ['LoRA in PyTorch', '1;tune=lora', 'tune'],
    ['the alignment expert of pi0', '1;model=pi0;align=1', 'align'],
    ['a number of devices that is not offered', '1;by=jax;fsdp=3', 'fsdp'],
  ])('refuses %s', (_name, text, setting) => {
    expect(codec.decode(text)).toEqual({
      state: codec.initial,
      problem: { reason: 'badValue', setting, found: expect.any(String) },
    });
  });
});

describe('what the controls do', () => {
  const accepted = (state: State) => refusals(settingsOf(state)).length === 0;

  it('never leads to what a trainer refuses', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom('pytorch' as const, 'jax' as const),
        fc.constantFrom(...models),
        (state, by, model) => {
          expect(accepted({ ...state, ...toTrainer(by, state) })).toBe(true);
          if (state.by === 'jax' || model !== 'pi0Fast') {
            expect(accepted({ ...state, ...toModel(model, state) })).toBe(true);
          }
        },
      ),
    );
  });

  it('sets exactly the settings of a configuration', () => {
    for (const { settings } of presets) {
      expect(settingsOf({ ...codec.initial, ...partOf(settings) })).toEqual(settings);
    }
  });
});
