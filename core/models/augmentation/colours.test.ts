import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourPresets, type ForkColour } from './amounts';
import { coloursFork } from './coloursFork';
import { coloursJax } from './coloursJax';
import { coloursPytorch } from './coloursPytorch';

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const channels = fc.array(fc.tuple(channel, channel, channel), { minLength: 1, maxLength: 6 }).map((all) => all.flat());
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const pytorchAmounts = fc.record({
  brightness: between(0.7, 1.3),
  contrast: between(0.6, 1.4),
  saturation: between(0.5, 1.5),
});
const jaxAmounts = fc.record({ brightness: between(-0.3, 0.3), contrast: between(-0.4, 0.4), hue: between(-0.1, 0.1) });

function run<Amounts>(
  adjust: (pixels: Float64Array, amounts: Amounts) => void,
  pixels: number[],
  amounts: Amounts,
): number[] {
  const result = Float64Array.from(pixels);
  adjust(result, amounts);
  return [...result];
}

function expectClose(actual: number[], expected: number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index] as number, 6));
}

const inUnit = (pixels: number[]) => pixels.every((value) => value >= -1e-12 && value <= 1 + 1e-12);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Red to green, green to blue, blue to red: a third of a turn of the colour wheel. */
const nextChannels = (pixels: number[]) =>
  pixels.map((_, index) => pixels[index - (index % 3) + ((index + 2) % 3)] as number);

test('all colours stay in [0, 1]', () => {
  fc.assert(
    fc.property(channels, pytorchAmounts, jaxAmounts, fc.constantFrom(...colourPresets), (pixels, torch, jax, fork) => {
      expect(inUnit(run(coloursPytorch, pixels, torch))).toBe(true);
      expect(inUnit(run(coloursJax, pixels, jax))).toBe(true);
      expect(inUnit(run(coloursFork, pixels, fork))).toBe(true);
    }),
  );
});

test('neutral amounts leave colours as they are', () => {
  fc.assert(
    fc.property(channels, (pixels) => {
      expectClose(run(coloursPytorch, pixels, { brightness: 1, contrast: 1, saturation: 1 }), pixels);
      expectClose(run(coloursJax, pixels, { brightness: 0, contrast: 0, hue: 0 }), pixels);
      expect(run(coloursFork, pixels, colourPresets[0] as ForkColour)).toEqual(pixels);
    }),
  );
});

describe('PyTorch', () => {
  const grey = { brightness: 1, contrast: 1, saturation: 1 };

  test('without clipping, contrast keeps the mean of the picture and saturation the mean of each pixel', () => {
    const calm = channels.map((pixels) => pixels.map((value) => 0.35 + 0.3 * value));
    fc.assert(
      fc.property(calm, between(0.6, 1.4), between(0.5, 1.5), (pixels, contrast, saturation) => {
        expect(mean(run(coloursPytorch, pixels, { ...grey, contrast }))).toBeCloseTo(mean(pixels), 9);
        const saturated = run(coloursPytorch, pixels, { ...grey, saturation });
        expect(mean(saturated.slice(0, 3))).toBeCloseTo(mean(pixels.slice(0, 3)), 9);
      }),
    );
  });

  test('the mean for contrast is taken of the brightened picture, and nothing is cut in between', () => {
    // Brightened: 1.3 and 0, mean 0.65; contrast 0.6: 1.04 and 0.26; the 1.04 is cut only at the end.
    const amounts = { brightness: 1.3, contrast: 0.6, saturation: 1 };
    expectClose(run(coloursPytorch, [1, 1, 1, 0, 0, 0], amounts), [1, 1, 1, 0.26, 0.26, 0.26]);
    // With saturation 0.5 the 1.04 of red still counts: grey = 0.52, red = 0.78.
    const red = run(coloursPytorch, [1, 0, 0, 0, 1, 1], { ...amounts, saturation: 0.5 });
    expect(red[0]).toBeCloseTo(0.52 + (1.04 - 0.52) * 0.5, 9);
  });
});

describe('JAX', () => {
  const nothing = { brightness: 0, contrast: 0, hue: 0 };

  test('a third of a turn exchanges the channels, a whole turn changes nothing', () => {
    fc.assert(
      fc.property(channels, (pixels) => {
        expectClose(run(coloursJax, pixels, { ...nothing, hue: 1 / 3 }), nextChannels(pixels));
        expectClose(run(coloursJax, pixels, { ...nothing, hue: 1 }), pixels);
      }),
    );
  });

  test('contrast is undone by the opposite one', () => {
    fc.assert(
      fc.property(channels, between(-0.4, 0.4), (pixels, contrast) => {
        const changed = run(coloursJax, pixels, { ...nothing, contrast });
        expectClose(run(coloursJax, changed, { ...nothing, contrast: -contrast }), pixels);
      }),
    );
  });

  test('grey stays grey; brightness lifts black and leaves white', () => {
    expectClose(run(coloursJax, [0, 0, 0, 1, 1, 1], { ...nothing, brightness: 0.3 }), [0.3, 0.3, 0.3, 1, 1, 1]);
    expectClose(run(coloursJax, [0.6, 0.6, 0.6], { brightness: -0.5, contrast: 0, hue: 0.1 }), [0.3, 0.3, 0.3]);
  });
});

describe('fork', () => {
  const nothing = colourPresets[0] as ForkColour;

  test('presets differ from the first in one amount, by a tenth up or down', () => {
    const amounts = ['brightness', 'contrast', 'saturation', 'hue'] as const;
    const changes = colourPresets.map((preset) =>
      amounts.flatMap((name) => (preset[name] === nothing[name] ? [] : [[name, preset[name] - nothing[name]]])),
    );
    expect(changes[0]).toEqual([]);
    amounts.forEach((name, index) => {
      expect(changes[2 * index + 1]).toEqual([[name, expect.closeTo(0.1, 9)]]);
      expect(changes[2 * index + 2]).toEqual([[name, expect.closeTo(-0.1, 9)]]);
    });
  });

  test('a third of a turn, in radians, exchanges the channels', () => {
    fc.assert(
      fc.property(channels, (pixels) => {
        expectClose(run(coloursFork, pixels, { ...nothing, hue: (2 * Math.PI) / 3 }), nextChannels(pixels));
        expectClose(run(coloursFork, pixels, { ...nothing, hue: (-4 * Math.PI) / 3 }), nextChannels(pixels));
      }),
    );
  });

  test('saturation keeps the largest channel; at 0 the colour is grey, and beyond 1 it is cut', () => {
    expectClose(run(coloursFork, [0.8, 0.4, 0.2], { ...nothing, saturation: 0 }), [0.8, 0.8, 0.8]);
    expectClose(run(coloursFork, [0.8, 0.4, 0.2], { ...nothing, saturation: 10 }), [0.8, 0.8 / 3, 0]);
  });

  test('brightness is added and cut before contrast multiplies', () => {
    expectClose(run(coloursFork, [0.95, 0.5, 0], { ...nothing, brightness: 0.1, contrast: 0.5 }), [0.5, 0.3, 0.05]);
  });
});
