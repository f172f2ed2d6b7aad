import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixingMethods, realSettings, type CostSettings } from './costSettings';
import { memoryPartNames, memoryParts, type MemoryParts } from './memoryParts';
import { mixingMemory } from './mixingMemory';
import { videoStages, videoWindow } from './realLengths';

const lengths = fc.integer({ min: 1, max: 400_000 });
const settings = fc
  .record({
    base: fc.constantFrom(realSettings.video, realSettings.action),
    checkpointGroup: fc.integer({ min: 1, max: 40 }),
    rates: fc.constantFrom('stored' as const, 'needed' as const),
    scores: fc.constantFrom('fused' as const, 'stored' as const),
    passes: fc.constantFrom(1 as const, 2 as const),
    prefixTokens: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ base, ...rest }): CostSettings => ({ ...base, ...rest }));

describe('memoryParts', () => {
  it('agrees with the buffers of one pass at the real stages', () => {
    for (const { layout, tokens } of videoStages) {
      const one: CostSettings = { ...realSettings.video, passes: 1, window: videoWindow(layout.textTokensPerChunk) };
      const golden = mixingMemory({
        totalTokens: tokens,
        modelDim: 3072,
        heads: 48,
        headDim: 64,
        linearMiniBatch: 16,
        mlpMiniBatch: 64,
        checkpointGroup: 16,
      });
      expect(memoryParts('tttMlp', one, tokens)).toMatchObject({
        queriesKeysValues: golden.qkvBytesBf16,
        rates: golden.etaBytesBf16,
        checkpoints: golden.mlpCheckpointBytesFp32,
      });
      expect(memoryParts('tttLinear', one, tokens).checkpoints).toBe(golden.linearCheckpointBytesFp32);
      const stored = memoryParts('fullAttention', { ...one, scores: 'stored' }, tokens);
      expect(stored.scores).toBe(golden.attentionScoreBytesBf16);
      expect(memoryParts('tttMlp', { ...one, rates: 'needed' }, tokens).rates).toBe(2 * golden.etaNeededElements);
    }
  });

  it('stores one state per group of mini-batches, as a walk along the scan does', () => {
    const group = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 60 }), (checkpointGroup, miniBatches) => {
        const one: CostSettings = { ...realSettings.video, passes: 1, checkpointGroup };
        let states = 0;
        for (let miniBatch = 0; miniBatch < miniBatches; miniBatch++)
          if (miniBatch % checkpointGroup === 0) states += 1;
        const { state, checkpoints } = memoryParts('tttLinear', one, miniBatches * one.linearMiniBatch);
        expect(checkpoints).toBe(states * state);
      }),
    );
  });

  it('grows with the length in every part but the state, which stays', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...mixingMethods), lengths, lengths, (each, method, one, other) => {
        const [shorter, longer] = [one, other]
          .sort((left, right) => left - right)
          .map((tokens) => memoryParts(method, each, tokens)) as [MemoryParts, MemoryParts];
        for (const part of memoryPartNames) expect(longer[part]).toBeGreaterThanOrEqual(shorter[part]);
        expect(longer.state).toBe(shorter.state);
      }),
    );
  });

  it('adds up: the block of the video model holds its windows and its TTT passes', () => {
    fc.assert(
      fc.property(settings, lengths, (each, tokens) => {
        const [both, windowed, mlp] = (['windowedWithTttMlp', 'windowedAttention', 'tttMlp'] as const).map((method) =>
          memoryParts(method, each, tokens),
        ) as [MemoryParts, MemoryParts, MemoryParts];
        for (const part of memoryPartNames) expect(both[part]).toBe(windowed[part] + mlp[part]);
      }),
    );
  });

  it('holds scores in every attention that stores them and in no fused one; the whole-sequence form always does', () => {
    for (const method of ['fullAttention', 'windowedAttention', 'windowedWithTttMlp', 'wholeSequenceDual'] as const) {
      const scores = (kept: CostSettings['scores']) =>
        memoryParts(method, { ...realSettings.video, scores: kept }, 40_000).scores;
      expect(scores('stored')).toBeGreaterThan(0);
      expect(scores('fused')).toBe(method === 'wholeSequenceDual' ? scores('stored') : 0);
    }
  });

  it('needs as many rates as there are tokens and heads; storing them costs a mini-batch times that', () => {
    const needed = memoryParts('tttMlp', { ...realSettings.video, rates: 'needed' }, 64_000).rates;
    expect(needed).toBe(2 * 2 * 48 * 64_000);
    expect(memoryParts('tttMlp', realSettings.video, 64_000).rates).toBe(64 * needed);
  });

  it('holds the square of query–key products in the whole-sequence form', () => {
    expect(memoryParts('wholeSequenceDual', realSettings.action, 50)).toEqual({
      queriesKeysValues: 3 * 2 * 50 * 1024,
      scores: 2 * 20_000,
      rates: 2 * 8 * 50,
      state: 2 * 8 * (128 * 128 + 128),
      checkpoints: 0,
    });
  });
});
