import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankedChanges } from './changes';
import { fit, gpus, secondsAtPeak, type Gpu } from './gpus';
import { defaultSettings, presets } from './presets';
import { weakest } from './quantity';
import { report } from './report';
import { refusals, stepSizes, type Settings } from './settings';

const jax: Settings = { ...defaultSettings, framework: 'jax' };

test('no trainer runs what it does not support', () => {
  expect(refusals(defaultSettings)).toEqual([]);
  expect(refusals({ ...defaultSettings, model: 'pi0Fast' })).toEqual(['pytorchHasNoFast']);
  expect(refusals({ ...defaultSettings, training: 'lora', ema: true })).toEqual([
    'pytorchHasNoLora',
    'pytorchIgnoresEma',
  ]);
  expect(refusals({ ...defaultSettings, optimiser: 'sgd', fsdpDevices: 2 })).toEqual([
    'pytorchHasOnlyAdamW',
    'pytorchHasNoFsdp',
  ]);
  expect(refusals({ ...jax, model: 'pi0', alignmentExpert: true })).toEqual([
    'alignmentNeedsPytorch',
    'alignmentNeedsPi05',
  ]);
  expect(refusals({ ...jax, model: 'pi0Fast', training: 'lora', ema: true, optimiser: 'sgd', fsdpDevices: 8 })).toEqual(
    [],
  );
});

test('token counts', () => {
  expect(stepSizes(defaultSettings)).toMatchObject({ P: 968, A: 50, G: 0, S: 1018 });
  expect(stepSizes({ ...defaultSettings, model: 'pi0', maxTokenLen: 48 })).toMatchObject({ P: 816, A: 51, S: 867 });
  expect(stepSizes({ ...defaultSettings, alignmentExpert: true, cameras: 1 })).toMatchObject({
    P: 457,
    G: 515,
    S: 1022,
  });
  expect(stepSizes({ ...jax, model: 'pi0Fast', maxTokenLen: 180 })).toMatchObject({ P: 947, A: 0, S: 947 });
});

test('the page’s numbers for a step of pi0.5 with 32 samples', () => {
  const { modes, staticTotal } = report(defaultSettings);
  expect(modes.shipped.peak.value / 1e9).toBeCloseTo(12.26, 2);
  expect(modes.none.peak.value / 1e9).toBeCloseTo(161.5, 1);
  expect(modes.shipped.needed.value / 1e9).toBeCloseTo(42.2, 1);
  expect(modes.shipped.needed.value).toBe(staticTotal.value + modes.shipped.peak.value);
  expect(modes.shipped.flops.value / 32e12).toBeCloseTo(22.015, 3);
  expect([modes.shipped.overhead, modes.inner.overhead, modes.none.overhead].map((x) => x.toFixed(3))).toEqual([
    '0.623',
    '0.296',
    '0.000',
  ]);
});

test('with one sample, the optimiser’s update is the fuller phase', () => {
  const { shipped } = report({ ...defaultSettings, batch: 1 }).modes;
  expect(shipped.fullest).toBe('update');
  expect(shipped.peak.value).toBe(1_102_838_511);
});

test('the README’s needs: LoRA takes more than 22.5 GB and fits 24, a full JAX step more than 70 and fits 80', () => {
  const needed = (settings: Partial<Settings>) =>
    report({ ...jax, model: 'pi0', maxTokenLen: 48, ...settings }).modes.shipped.needed.value;
  const card = (size: number) => gpus.find(({ gigabytes }) => gigabytes === size) as Gpu;
  const lora = needed({ training: 'lora' });
  expect(lora).toBeGreaterThan(22.5e9);
  expect(fit(card(24), lora, 'jax')).toBe('tight');
  const full = needed({ ema: true });
  expect(full).toBeGreaterThan(70e9);
  expect(fit(card(80), full, 'jax')).toBe('tight');
});

test('every preset is accepted, and its numbers rest on what they say', () => {
  for (const { settings } of presets) {
    expect(refusals(settings)).toEqual([]);
    const { modes } = report(settings);
    expect(modes.shipped.retained.basis).toBe(settings.framework === 'pytorch' ? 'golden' : 'assumed');
  }
  expect(report({ ...defaultSettings, precision: 'float32' }).modes.shipped.retained.basis).toBe('read');
  expect(report({ ...defaultSettings, alignmentExpert: true }).modes.shipped.retained.basis).toBe('read');
  expect(weakest('golden', 'read')).toBe('read');
});

test('GPUs: a tenth is set aside for PyTorch, at least 3 %, and JAX reserves three quarters at first', () => {
  const [smallest] = gpus;
  if (!smallest) throw new Error('no GPU');
  const fits = (gibibytes: number, framework: 'pytorch' | 'jax') => fit(smallest, gibibytes * 2 ** 30, framework);
  expect([fits(21.6, 'pytorch'), fits(23.2, 'pytorch'), fits(23.4, 'pytorch')]).toEqual(['fits', 'tight', 'tooSmall']);
  expect([fits(18, 'jax'), fits(21.6, 'jax'), fits(22, 'jax')]).toEqual(['fits', 'tight', 'tooSmall']);
  expect(secondsAtPeak(165.2e12, smallest)).toBe(1);
});

test('changes: what the page says about the outer wrapper, SigLIP and the batch', () => {
  const change = (settings: Settings, name: string) => {
    const found = rankedChanges(settings).find((each) => each.change === name);
    if (!found) throw new Error(name);
    return found;
  };
  const { flops } = report(defaultSettings).modes.shipped;
  const outer = change(defaultSettings, 'removeOuter');
  expect(outer.bytesSaved).toBe(0);
  expect(outer.flopsSaved / flops.value).toBeCloseTo(0.172, 3);
  // Large batches peak in the trunk, small ones in SigLIP, where the whole tower of one image is one segment.
  expect(change(defaultSettings, 'siglipPerLayer').peakSaved).toBe(0);
  const few = { ...defaultSettings, batch: 2 };
  // All but the inputs of 26 layers, of two samples, as long as nothing else is fuller.
  expect(change(few, 'siglipPerLayer').peakSaved).toBeGreaterThan(400e6);
  expect(change(few, 'siglipPerLayer').peakSaved).toBeLessThanOrEqual(2 * 26 * (9_144_320 - 589_824));
  expect(change({ ...jax, ema: true }, 'emaOff').bytesSaved / 1e9).toBeCloseTo(13.4, 1);
});

test('changes come by savings, and each is one that the trainer accepts', () => {
  const some = fc.record({
    batch: fc.integer({ min: 1, max: 64 }),
    maxTokenLen: fc.integer({ min: 1, max: 400 }),
    ema: fc.boolean(),
    training: fc.constantFrom('full' as const, 'lora' as const),
    framework: fc.constantFrom('jax' as const, 'pytorch' as const),
    alignmentExpert: fc.boolean(),
  });
  fc.assert(
    fc.property(some, (differences) => {
      const settings = { ...defaultSettings, ...differences };
      fc.pre(refusals(settings).length === 0);
      const changes = rankedChanges(settings);
      for (const [index, { settings: to, bytesSaved }] of changes.entries()) {
        if (to) expect(refusals(to)).toEqual([]);
        expect(bytesSaved).toBeLessThanOrEqual(changes[index - 1]?.bytesSaved ?? Infinity);
        expect(bytesSaved).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 30 },
  );
});
