import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elements, jaxArrays } from '../parameters/jaxArrays';
import { defaultSettings } from './presets';
import type { Settings } from './settings';
import { shardElements, staticMemory } from './staticMemory';

const jax: Settings = { ...defaultSettings, framework: 'jax' };
const gigabytes = (settings: Settings) =>
  Object.values(staticMemory(settings).parts).reduce((total, { value }) => total + value, 0) / 1e9;

test('the totals are those of the page', () => {
  expect(gigabytes(defaultSettings)).toBeCloseTo(29.9, 1);
  expect(gigabytes({ ...defaultSettings, precision: 'float32' })).toBeCloseTo(57.9, 1);
  expect(gigabytes({ ...jax, ema: true })).toBeCloseTo(67.07, 2);
  expect(gigabytes({ ...jax, ema: true }) - gigabytes(jax)).toBeCloseTo(13.4, 1);
});

test('every part has a formula that gives its value', () => {
  const settings = fc.record({
    model: fc.constantFrom('pi0' as const, 'pi05' as const, 'pi0Fast' as const),
    training: fc.constantFrom('full' as const, 'lora' as const),
    ema: fc.boolean(),
    optimiser: fc.constantFrom('adamw' as const, 'sgd' as const),
    fsdpDevices: fc.constantFrom(1, 2, 3, 4, 8),
  });
  const value = (formula: string) => new Function(`return ${formula.replaceAll('·', '*')}`)() as number;
  fc.assert(
    fc.property(settings, (some) => {
      for (const part of Object.values(staticMemory({ ...jax, ...some }).parts)) {
        expect(value(part.formula)).toBe(part.value);
      }
    }),
    { numRuns: 30 },
  );
  for (const model of ['pi0', 'pi05'] as const) {
    for (const part of Object.values(staticMemory({ ...defaultSettings, model }).parts)) {
      expect(value(part.formula)).toBe(part.value);
    }
  }
});

test('SGD keeps one moment, LoRA holds the frozen weights in bfloat16', () => {
  const { parts } = staticMemory({ ...jax, optimiser: 'sgd' });
  expect(parts.optimiser.value).toBe(parts.parameters.value);
  const lora = staticMemory({ ...jax, model: 'pi0', training: 'lora' });
  expect(lora.parts.gradients.value).toBe(4 * lora.trained);
  expect(lora.parts.parameters.value).toBe(4 * lora.trained + 2 * (lora.parameters - lora.trained));
});

test('FSDP: devices together hold every array, each at most once per device', () => {
  const arrays = fc.record({
    component: fc.constant('languageModel' as const),
    shape: fc.array(fc.constantFrom(1, 3, 8, 18, 256, 2048), { minLength: 1, maxLength: 4 }),
    freezable: fc.constant(true),
  });
  fc.assert(
    fc.property(arrays, fc.constantFrom(2, 4), fc.constantFrom(1, 2, 3, 8), (array, itemBytes, devices) => {
      const held = shardElements(array, itemBytes, devices);
      const whole = elements(array);
      const divides = array.shape.some((axis) => axis % devices === 0);
      if (array.shape.length < 2 || whole * itemBytes < 4 * 1024 * 1024 || !divides) expect(held).toBe(whole);
      else expect(held * devices).toBe(whole);
    }),
  );
});

test('FSDP leaves vectors and small arrays whole: less than one in a thousand of pi0.5', () => {
  const on8 = jaxArrays('pi05', false).reduce((total, array) => total + shardElements(array, 4, 8), 0);
  const whole = jaxArrays('pi05', false).reduce((total, array) => total + elements(array), 0);
  expect(on8).toBeGreaterThan(whole / 8);
  expect(on8).toBeLessThan((whole / 8) * 1.01);
});

test('PyTorch counts gradients for parameters that never get one as the upper bound', () => {
  // 368 M parameters in bfloat16, but for two norms: a gradient and two moments each.
  expect(staticMemory(defaultSettings).neverUpdated).toBe(6 * (368_185_344 + 2 * 2048));
});
