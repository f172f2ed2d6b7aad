import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Architecture } from '../parameters/architecture';
import { executionCounts } from './executionCounts';
import { stepFlops } from './flops';
import { evaluate, sum, type Form } from './form';
import { defaultSettings } from './presets';
import { stepSizes, type Mode, type Settings } from './settings';

const all = (forms: Readonly<Record<string, Form>>, settings: Settings, architecture?: Architecture) =>
  evaluate(sum(...Object.values(forms)), stepSizes(settings, architecture));

const totalFlops = (settings: Settings, mode: Mode, architecture?: Architecture) => {
  const { forward, backward, recompute } = stepFlops(settings, mode, architecture);
  return [forward, backward, recompute].reduce((total, part) => total + all(part, settings, architecture), 0);
};

/** Multiplies two matrices the slow way and counts. */
class Counter {
  flops = 0;
  product(rows: number, inner: number, columns: number): void {
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) for (let k = 0; k < inner; k += 1) this.flops += 2;
  }
}

/** One training step of a small pi0 or pi0.5, product by product in the order of the code, with the gradients it computes. */
function naiveStep(settings: Settings, { siglip, vlm, expert, actionWidth }: Architecture) {
  const forward = new Counter();
  const backward = new Counter();
  const pi05 = settings.model === 'pi05';
  const { P, A, S, H, n } = stepSizes(settings, { siglip, vlm, expert, vocabulary: 11, actionWidth });
  const product = (rows: number, inner: number, columns: number, inputGradient = true, weightGradient = true) => {
    forward.product(rows, inner, columns);
    if (inputGradient) backward.product(rows, columns, inner);
    if (weightGradient) backward.product(inner, rows, columns);
  };
  for (let image = 0; image < n; image += 1) {
    product(siglip.tokens, siglip.patchValues, siglip.width, false);
    for (let layer = 0; layer < siglip.layers; layer += 1) {
      for (let projection = 0; projection < 4; projection += 1) product(siglip.tokens, siglip.width, siglip.width);
      product(siglip.tokens, siglip.width, siglip.mlpWidth);
      product(siglip.tokens, siglip.mlpWidth, siglip.width);
    }
    product(siglip.tokens, siglip.width, vlm.width);
  }
  const square = expert.width;
  product(H, actionWidth, square, false);
  if (pi05) {
    product(1, square, square, false);
    product(1, square, square);
  } else {
    product(1, actionWidth, square, false);
    product(H, 2 * square, square);
    product(H, square, square);
  }
  for (let layer = 0; layer < vlm.layers; layer += 1) {
    const branches = [
      { gemma: vlm, tokens: P, used: layer < vlm.layers - 1, adaptive: false },
      { gemma: expert, tokens: A, used: true, adaptive: pi05 },
    ];
    for (const { gemma, tokens, adaptive } of branches) {
      if (adaptive) product(1, gemma.width, 3 * gemma.width);
      product(tokens, gemma.width, gemma.heads * gemma.headWidth);
      product(tokens, gemma.width, gemma.keyValueHeads * gemma.headWidth);
      product(tokens, gemma.width, gemma.keyValueHeads * gemma.headWidth);
    }
    product(vlm.headWidth / 2, 1, S, false, false);
    for (let head = 0; head < vlm.heads; head += 1) {
      product(S, vlm.headWidth, S);
      product(S, S, vlm.headWidth);
    }
    for (const { gemma, tokens, used, adaptive } of branches) {
      product(tokens, gemma.heads * gemma.headWidth, gemma.width, used, used);
      if (adaptive) product(1, gemma.width, 3 * gemma.width);
      product(tokens, gemma.width, gemma.mlpWidth, used, used);
      product(tokens, gemma.width, gemma.mlpWidth, used, used);
      product(tokens, gemma.mlpWidth, gemma.width, used, used);
    }
  }
  if (pi05) product(1, square, 3 * square);
  product(H, square, actionWidth);
  return { forward: forward.flops, backward: backward.flops };
}

const small = fc.record({
  layers: fc.integer({ min: 1, max: 3 }),
  heads: fc.integer({ min: 1, max: 2 }),
  keyValueHeads: fc.constant(1),
  headWidth: fc.constantFrom(2, 4),
});
const width = fc.integer({ min: 1, max: 5 });
const architectures: fc.Arbitrary<Architecture> = fc
  .tuple(small, fc.tuple(width, width, width, width, width, width, width, width))
  .map(([gemma, [a, b, c, d, e, f, g, h]]) => ({
    siglip: { layers: gemma.layers, width: a, mlpWidth: b, heads: 1, tokens: c, patchValues: d },
    vlm: { ...gemma, width: e, mlpWidth: f },
    expert: { ...gemma, width: g, mlpWidth: h },
    vocabulary: 11,
    actionWidth: 3,
  }));

test('small steps take the FLOPs of a naive step that counts its multiply-adds', () => {
  fc.assert(
    fc.property(
      architectures,
      fc.constantFrom('pi0' as const, 'pi05' as const),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (architecture, model, cameras, maxTokenLen, actionHorizon) => {
        const settings = { ...defaultSettings, model, cameras, maxTokenLen, actionHorizon, batch: 1 };
        const { forward, backward } = stepFlops(settings, 'none', architecture);
        expect({
          forward: all(forward, settings, architecture),
          backward: all(backward, settings, architecture),
        }).toEqual(naiveStep(settings, architecture));
      },
    ),
    { numRuns: 40 },
  );
});

test('the fork with the alignment expert takes what was counted', () => {
  const fork: Settings = { ...defaultSettings, alignmentExpert: true, cameras: 1, batch: 2 };
  expect(all(stepFlops(fork, 'none').forward, fork)).toBe(5_487_045_359_616);
  expect(totalFlops(fork, 'none')).toBe(16_075_738_691_584);
  expect(totalFlops(fork, 'shipped')).toBe(25_510_916_926_464);
});

test('more checkpointing never takes fewer FLOPs, and FLOPs are proportional to the batch', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pytorch' as const, 'jax' as const),
      fc.constantFrom('pi0' as const, 'pi05' as const),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 64 }),
      (framework, model, cameras, maxTokenLen, actionHorizon, batch) => {
        const settings = { ...defaultSettings, framework, model, cameras, maxTokenLen, actionHorizon, batch };
        const flops = (mode: Mode) => totalFlops(settings, mode);
        expect(flops('none')).toBeLessThan(flops('inner'));
        expect(flops('inner')).toBeLessThanOrEqual(flops('withoutOuter'));
        expect(flops('withoutOuter')).toBeLessThanOrEqual(flops('shipped'));
        expect(flops('shipped')).toBe(batch * totalFlops({ ...settings, batch: 1 }, 'shipped'));
      },
    ),
  );
});

test('the outer wrapper costs 17.2 % of a shipped step of pi0.5', () => {
  const { recompute } = stepFlops(defaultSettings, 'shipped');
  const outer = evaluate(recompute.outer, stepSizes(defaultSettings));
  expect(outer / totalFlops(defaultSettings, 'shipped')).toBeCloseTo(0.172, 3);
});

/** Matrix products and convolutions in what JAX 0.10.2 traces of the real loss and of its gradient, before XLA; one sample. */
test.each([
  ['pi05', 'full', 4_681_509_700_608, 17_345_379_959_808],
  ['pi05', 'lora', 4_729_270_109_184, 13_667_122_676_736],
  ['pi0', 'full', 4_682_510_582_784, 17_341_380_625_408],
  ['pi0', 'lora', 4_730_306_970_624, 13_662_817_027_072],
  ['pi0Fast', 'full', 4_840_837_758_976, 17_774_316_945_408],
  ['pi0Fast', 'lora', 4_886_751_723_520, 13_914_408_550_400],
] as const)('JAX: %s, %s, takes what its traced program takes', (model, training, forward, total) => {
  const settings: Settings = { ...defaultSettings, framework: 'jax', model, training, batch: 1 };
  // Not counted here: SigLIP's attention, forward, recomputed and twice backward; the product that spreads the time step.
  const attention = 3 * 27 * 4 * 1152 * 256 ** 2;
  const timeStep = model === 'pi0Fast' ? 0 : 1024;
  expect(all(stepFlops(settings, 'shipped').forward, settings)).toBe(forward - attention - timeStep);
  expect(totalFlops(settings, 'shipped')).toBe(total - 4 * attention - timeStep);
});

test('JAX recomputes each block once, and of it only what the backward pass needs', () => {
  const jax: Settings = { ...defaultSettings, framework: 'jax' };
  const again = all(stepFlops(jax, 'shipped').recompute, jax);
  expect(again).toBeLessThan(all(stepFlops(jax, 'shipped').forward, jax));
  expect(again / totalFlops(jax, 'none')).toBeCloseTo(0.235, 3);
  expect(stepFlops(jax, 'inner').recompute).toEqual(stepFlops(jax, 'shipped').recompute);
});

test('LoRA: frozen weights need no gradient of their own', () => {
  const full: Settings = { ...defaultSettings, framework: 'jax' };
  const lora: Settings = { ...full, training: 'lora' };
  const part = (settings: Settings, which: 'forward' | 'backward') =>
    evaluate(stepFlops(settings, 'none')[which].paligemma, stepSizes(settings));
  const adapters = part(lora, 'forward') - part(full, 'forward');
  // Rank 16: eight query heads, keys, values, eight output heads; gate, up, down.
  // The eight second factors of the output are added up first, so that they multiply once.
  const perToken = 18 * 16 * ((8 + 2) * (2048 + 256) + 8 * 256 + 2048 + 3 * (2048 + 16_384));
  expect(adapters).toBe(32 * 2 * 968 * perToken);
  expect(part(lora, 'backward')).toBe(part(full, 'backward') / 2 + 2 * adapters);
});

test('execution counts follow the order of the backward pass', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (trunkLayers) => {
      // The outer wrapper runs all layers but the last when the last asks for its mask; then each layer runs itself.
      const outer = Array.from({ length: trunkLayers - 1 }, (_, layer) => layer);
      const inner = Array.from({ length: trunkLayers }, (_, layer) => trunkLayers - 1 - layer);
      const step = { trunkLayers, siglipLayers: 27, images: 1, uncheckpointedImages: 1 };
      expect(executionCounts({ ...step, mode: 'shipped' }).trunkLayer[1]).toBe([...outer, ...inner].length);
      expect(executionCounts({ ...step, mode: 'withoutOuter' }).trunkLayer[1]).toBe(inner.length);
      expect(executionCounts({ ...step, mode: 'shipped' }).siglipLayer).toEqual([54, 27]);
    }),
  );
});
