import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from './form';
import { defaultSettings } from './presets';
import { retainedMemory, total } from './retainedMemory';
import { siglipLayerBytes, trunkLayer, trunkOf } from './savedTensors';
import { refusals, stepSizes, type Mode, type Settings } from './settings';

const settingsArbitrary: fc.Arbitrary<Settings> = fc
  .record({
    framework: fc.constantFrom('pytorch' as const, 'jax' as const),
    model: fc.constantFrom('pi0' as const, 'pi05' as const, 'pi0Fast' as const),
    training: fc.constantFrom('full' as const, 'lora' as const),
    alignmentExpert: fc.boolean(),
    batch: fc.integer({ min: 1, max: 64 }),
    cameras: fc.integer({ min: 1, max: 3 }),
    maxTokenLen: fc.integer({ min: 1, max: 600 }),
    actionHorizon: fc.integer({ min: 1, max: 100 }),
    precision: fc.constantFrom('bfloat16' as const, 'float32' as const),
    ema: fc.boolean(),
    optimiser: fc.constantFrom('adamw' as const, 'sgd' as const),
    fsdpDevices: fc.constantFrom(1, 2, 4, 8),
  })
  .filter((settings) => refusals(settings).length === 0);

const bytes = (settings: Settings, mode: Mode) => evaluate(total(retainedMemory(settings, mode)), stepSizes(settings));

/** The closed formulas of evidence/golden/README.md, section 4. */
function closedFormula(
  { model, cameras: n, maxTokenLen: L, actionHorizon: H, batch: B }: Settings,
  mode: Mode,
): number {
  const pi05 = model === 'pi05';
  const P = 256 * n + L;
  const A = pi05 ? H : H + 1;
  const S = P + A;
  const I = 248_077_313;
  const K = 19 * (4096 * P + 2048 * A) + 4 * S ** 2 + 8 * S;
  if (mode === 'inner') return B * (K + n * I + (pi05 ? 4480 : 20_864) * H + (pi05 ? 20_484 : 4)) + 4;
  if (mode !== 'none') return B * (K + n + (pi05 ? 4480 : 12_672) * H + (pi05 ? 8196 : 4)) + 4;
  const common = 864 * S ** 2 + n * I;
  if (B === 1) {
    return 3_272_844 * P + (pi05 ? 1_305_108 : 1_247_764) * A + common + (pi05 ? 532_488 : 417_416);
  }
  const sample = 3_397_772 * P + (pi05 ? 1_434_132 : 1_376_788) * A + common + (pi05 ? 245_764 : -20_860);
  return B * sample + (pi05 ? 286_724 : 438_276);
}

test('tensor by tensor, the bytes are those of the closed formulas', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pi0' as const, 'pi05' as const),
      fc.constantFrom<Mode>('shipped', 'withoutOuter', 'inner', 'none'),
      fc.integer({ min: 1, max: 64 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 2, max: 100 }),
      (model, mode, batch, cameras, maxTokenLen, actionHorizon) => {
        const settings = { ...defaultSettings, model, batch, cameras, maxTokenLen, actionHorizon };
        expect(bytes(settings, mode)).toBe(closedFormula(settings, mode));
      },
    ),
  );
});

test('a layer of the trunk is that of its closed formula', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pi0' as const, 'pi05' as const),
      fc.integer({ min: 2, max: 64 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 2, max: 100 }),
      (model, batch, cameras, maxTokenLen, actionHorizon) => {
        const settings = { ...defaultSettings, model, batch, cameras, maxTokenLen, actionHorizon };
        const pi05 = model === 'pi05';
        const P = 256 * cameras + maxTokenLen;
        const A = pi05 ? actionHorizon : actionHorizon + 1;
        const S = P + A;
        const [c, k, w] = pi05 ? [65_536, 12_288, 16_384] : [61_440, 0, 24_576];
        const expected = batch * (184_320 * P + c * A + 13_312 * S + 48 * S ** 2 + 8 * S + k) + w;
        expect(evaluate(trunkLayer(trunkOf(settings)), stepSizes(settings))).toBe(expected);
      },
    ),
  );
});

test('one action token needs no copies, as counted', () => {
  const settings = { ...defaultSettings, cameras: 1, maxTokenLen: 1, actionHorizon: 1, batch: 3 };
  expect(bytes(settings, 'none')).toBe(3_598_618_739);
});

test('one action of pi0 in float32 is a view of the expert’s output, as counted', () => {
  const settings: Settings = { ...defaultSettings, model: 'pi0', precision: 'float32', cameras: 1, maxTokenLen: 1 };
  expect(bytes({ ...settings, batch: 2, actionHorizon: 1 }, 'inner')).toBe(1_072_329_606);
});

test('the fork with the alignment expert keeps what was counted', () => {
  const fork = (batch: number): Settings => ({ ...defaultSettings, alignmentExpert: true, cameras: 1, batch });
  expect(bytes(fork(2), 'none')).toBe(7_536_511_524);
  expect(bytes(fork(4), 'none')).toBe(15_072_736_324);
  expect(bytes(fork(2), 'shipped')).toBe(634_557_956);
  expect(bytes(fork(16), 'shipped')).toBe(5_076_463_620);
  const short = { cameras: 2, maxTokenLen: 2, actionHorizon: 16 };
  expect(bytes({ ...fork(5), ...short }, 'inner')).toBe(4_091_708_484);
});

test('pi0-FAST keeps its log-probabilities in the type of the embedding table, which LoRA freezes in bfloat16', () => {
  const fast: Settings = { ...defaultSettings, framework: 'jax', model: 'pi0Fast', batch: 2 };
  const heads = (settings: Settings) => evaluate(retainedMemory(settings, 'shipped').heads, stepSizes(settings));
  expect(heads(fast)).toBe(2 * 199 * 257_152 * 4);
  expect(heads({ ...fast, training: 'lora' })).toBe(2 * 199 * 257_152 * 2);
  expect(heads({ ...fast, training: 'lora', precision: 'float32' })).toBe(heads(fast));
});

test('a SigLIP layer keeps 9.14 MB in bfloat16 and 18.27 MB in float32', () => {
  expect(siglipLayerBytes(2)).toBe(9_144_320);
  expect(siglipLayerBytes(4)).toBe(18_272_256);
});

test('the modules add up, whatever the setting', () => {
  fc.assert(
    fc.property(settingsArbitrary, fc.constantFrom<Mode>('shipped', 'inner', 'none'), (settings, mode) => {
      const sizes = stepSizes(settings);
      const modules = Object.values(retainedMemory(settings, mode)).map((form) => evaluate(form, sizes));
      expect(modules.every((value) => value >= 0)).toBe(true);
      expect(modules.reduce((sum, value) => sum + value, 0)).toBe(bytes(settings, mode));
    }),
  );
});

test('more checkpointing never keeps more', () => {
  fc.assert(
    fc.property(settingsArbitrary, (settings) => {
      expect(bytes(settings, 'shipped')).toBeLessThanOrEqual(bytes(settings, 'inner'));
      expect(bytes(settings, 'inner')).toBeLessThanOrEqual(bytes(settings, 'none'));
    }),
  );
});

test('more samples, images, tokens or actions keep more', () => {
  fc.assert(
    fc.property(settingsArbitrary, fc.constantFrom<Mode>('shipped', 'inner', 'none'), (settings, mode) => {
      for (const key of ['batch', 'cameras', 'maxTokenLen', 'actionHorizon'] as const) {
        // The actions of pi0-FAST are language tokens; and with one token a view of all attention outputs stays alive.
        if (key === 'actionHorizon' && (settings.model === 'pi0Fast' || settings.actionHorizon === 1)) continue;
        const more = { ...settings, [key]: settings[key] + 1 };
        expect(bytes(more, mode)).toBeGreaterThan(bytes(settings, mode));
      }
    }),
  );
});
