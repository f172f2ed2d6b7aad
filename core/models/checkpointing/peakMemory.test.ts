import fc from 'fast-check';
import { expect, test } from 'vitest';
import observations from '../../../evidence/golden/observations.json';
import { evaluate, type Form } from './form';
import { peakMoments } from './peakMemory';
import { defaultSettings } from './presets';
import { retainedMemory, total } from './retainedMemory';
import { stepSizes, type Mode, type Settings } from './settings';

interface CountedPeak {
  model: 'pi0' | 'pi05';
  cameras: number;
  maxTokenLen: number;
  actionHorizon: number;
  batch: number;
  mode: Mode;
  peakDuringBackwardBytes: number;
}

const countedPeaks = observations.find(({ id }) => id === 'checkpoint.peak-during-backward')?.evidence
  .rows as CountedPeak[];

const peak = (settings: Settings, mode: Mode) =>
  Math.max(...Object.values(peakMoments(settings, mode)).map((form) => evaluate(form, stepSizes(settings))));

test('the peaks are those that were counted, to the byte', () => {
  expect(countedPeaks.length).toBeGreaterThan(50);
  for (const { mode, peakDuringBackwardBytes, ...settings } of countedPeaks) {
    expect([settings, mode, peak({ ...defaultSettings, ...settings }, mode)]).toEqual([
      settings,
      mode,
      peakDuringBackwardBytes,
    ]);
  }
});

test('and those of the fork with the alignment expert', () => {
  const fork = (batch: number): Settings => ({ ...defaultSettings, alignmentExpert: true, cameras: 1, batch });
  expect(peak(fork(2), 'none')).toBe(7_558_160_472);
  expect(peak(fork(4), 'none')).toBe(15_116_034_216);
  expect(peak(fork(2), 'shipped')).toBe(1_342_834_664);
  expect(peak(fork(4), 'shipped')).toBe(2_021_261_000);
  expect(peak(fork(16), 'shipped')).toBe(8_084_994_824);
});

/** Images wait for each other, the next one whole: each row has another fullest moment or another number of images. */
test.each([
  ['firstImageBottom', 'shipped', { batch: 3, cameras: 1, maxTokenLen: 1, actionHorizon: 1 }, 1_593_903_944],
  ['firstImage', 'shipped', { batch: 5, cameras: 1, maxTokenLen: 2, actionHorizon: 3 }, 2_514_747_144],
  ['secondImageSum', 'inner', { batch: 1, cameras: 3, maxTokenLen: 300, actionHorizon: 16 }, 1_602_257_640],
  ['secondImageSum', 'shipped', { batch: 2, cameras: 2, maxTokenLen: 48, actionHorizon: 50 }, 1_847_020_264],
] as const)('the fork peaks at %s, %s, as counted', (moment, mode, sizes, counted) => {
  const settings = { ...defaultSettings, ...sizes, alignmentExpert: true };
  expect(peak(settings, mode)).toBe(counted);
  expect(evaluate(peakMoments(settings, mode)[moment] as Form, stepSizes(settings))).toBe(counted);
});

test('the page’s two stages: SigLIP at small batches, the trunk from 7 samples on', () => {
  for (let batch = 1; batch <= 64; batch += 1) {
    const megabytes = peak({ ...defaultSettings, batch }, 'shipped') / 1e6;
    expect(Math.abs(megabytes - Math.max(851 + 251.5 * batch, 383.3 * batch))).toBeLessThan(8);
  }
});

const pytorch = fc
  .record({
    model: fc.constantFrom('pi0' as const, 'pi05' as const),
    batch: fc.integer({ min: 1, max: 64 }),
    cameras: fc.integer({ min: 1, max: 3 }),
    maxTokenLen: fc.integer({ min: 1, max: 600 }),
    actionHorizon: fc.integer({ min: 1, max: 100 }),
    precision: fc.constantFrom('bfloat16' as const, 'float32' as const),
  })
  .map((some): Settings => ({ ...defaultSettings, ...some }));

test('a peak is never below what is retained, and grows with batch and sequence', () => {
  fc.assert(
    fc.property(pytorch, fc.constantFrom<Mode>('shipped', 'inner', 'none'), (settings, mode) => {
      const now = peak(settings, mode);
      expect(now).toBeGreaterThanOrEqual(evaluate(total(retainedMemory(settings, mode)), stepSizes(settings)));
      expect(peak({ ...settings, batch: settings.batch + 1 }, mode)).toBeGreaterThan(now);
      expect(peak({ ...settings, maxTokenLen: settings.maxTokenLen + 1 }, mode)).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('more checkpointing never has the higher peak, and the outer wrapper changes nothing', () => {
  fc.assert(
    fc.property(pytorch, (settings) => {
      expect(peak(settings, 'shipped')).toBeLessThanOrEqual(peak(settings, 'inner'));
      expect(peak(settings, 'inner')).toBeLessThanOrEqual(peak(settings, 'none'));
      expect(peak(settings, 'withoutOuter')).toBe(peak(settings, 'shipped'));
    }),
  );
});
