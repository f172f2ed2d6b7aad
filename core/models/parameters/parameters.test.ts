import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openpiArchitecture, type Architecture } from './architecture';
import { elements, jaxArrays, type JaxComponent, type JaxModel } from './jaxArrays';
import { loraLayerParameters } from './lora';
import { parameterCount } from './parameterCount';
import { float32Parameters, neverUpdatedParameters } from './pytorchPrecision';

const size = fc.integer({ min: 1, max: 9 });
const architectures: fc.Arbitrary<Architecture> = fc
  .record({ layers: size, heads: size, keyValueHeads: size, headWidth: size, widths: fc.tuple(size, size, size, size) })
  .chain(({ widths, ...gemma }) =>
    fc.record({
      siglip: fc
        .record({ layers: size, mlpWidth: size, heads: size, tokens: size, patchValues: size, perHead: size })
        .map(({ perHead, ...siglip }) => ({ ...siglip, width: siglip.heads * perHead })),
      vlm: fc.constant({ ...gemma, width: widths[0], mlpWidth: widths[1] }),
      expert: fc.constant({ ...gemma, width: widths[2], mlpWidth: widths[3] }),
      vocabulary: size,
      actionWidth: size,
    }),
  );

const count = (model: JaxModel, lora: boolean, architecture: Architecture, component?: JaxComponent) =>
  jaxArrays(model, lora, architecture)
    .filter((array) => component === undefined || array.component === component)
    .reduce((total, array) => total + elements(array), 0);

test('array by array, JAX has the parameters of PyTorch without the unused output embedding', () => {
  fc.assert(
    fc.property(architectures, fc.constantFrom('pi0' as const, 'pi05' as const), (architecture, model) => {
      const pytorch = parameterCount(model, architecture);
      expect(count(model, false, architecture)).toBe(pytorch.total - pytorch.actionExpertLmHead);
      expect(count(model, false, architecture, 'actionExpert')).toBe(pytorch.actionExpert);
      expect(count(model, false, architecture, 'languageModel')).toBe(pytorch.languageModel);
      expect(count('pi0Fast', false, architecture)).toBe(
        pytorch.visionTower + pytorch.multiModalProjector + pytorch.languageModel,
      );
    }),
  );
});

test('the adapters of the arrays are those that are counted by layer', () => {
  fc.assert(
    fc.property(architectures, (architecture) => {
      const { vlm, expert } = architecture;
      const added = (component: JaxComponent) =>
        count('pi0', true, architecture, component) - count('pi0', false, architecture, component);
      expect(added('languageModel')).toBe(vlm.layers * loraLayerParameters(vlm, 16));
      expect(added('actionExpert')).toBe(expert.layers * loraLayerParameters(expert, 32));
    }),
  );
});

test('only adapters, SigLIP and projections stay trainable with LoRA', () => {
  const trainable = jaxArrays('pi0', true).filter(({ freezable }) => !freezable);
  const { visionTower, multiModalProjector, projections } = parameterCount('pi0');
  const adapters =
    18 * (loraLayerParameters(openpiArchitecture.vlm, 16) + loraLayerParameters(openpiArchitecture.expert, 32));
  expect(trainable.reduce((total, array) => total + elements(array), 0)).toBe(
    visionTower + multiModalProjector + projections + adapters,
  );
});

test('0.12 G parameters of pi0.5 stay in float32', () => {
  // 37 adaRMS layers of the expert, 37 norms of PaliGemma, patch and position embedding, projections.
  const expected = 37 * (1024 * 3072 + 3072) + 37 * 2048 + (588 * 1152 + 1152) + 256 * 1152 + 2_165_792;
  expect(float32Parameters('pi05')).toBe(expected);
  expect(float32Parameters('pi0')).toBe(37 * 1024 + 37 * 2048 + (588 * 1152 + 1152) + 256 * 1152 + 3_248_160);
});

test('seven tensors never get a gradient', () => {
  const { vlm, vocabulary, expert } = openpiArchitecture;
  const sevenTensors = [
    vocabulary * expert.width,
    2048 * vlm.width,
    vlm.width * vlm.mlpWidth,
    vlm.width * vlm.mlpWidth,
    vlm.mlpWidth * vlm.width,
    vlm.width,
    vlm.width,
  ];
  const count = sevenTensors.reduce((total, each) => total + each);
  expect(neverUpdatedParameters('pi05')).toEqual({ count, float32: 2 * vlm.width });
  const unusedHeads = 2 * (1024 * 32 + 32) + 1024 * 1024 + 1024;
  expect(neverUpdatedParameters('forkAlign')).toEqual({
    count: count + vocabulary * 1024 + unusedHeads,
    float32: 2 * vlm.width + unusedHeads,
  });
});
