import { describe, expect, it } from 'vitest';
import configTable from '../../../evidence/golden/config-table.json';
import { coverByWindows } from './attentionWindows';
import { actionHorizons, stageMiniBatches, videoStages, videoWindow } from './realLengths';

describe('videoStages', () => {
  it('has the token counts of the five stages', () => {
    expect(videoStages.map(({ seconds, tokens }) => [seconds, tokens])).toEqual([
      [3, 18_048],
      [9, 51_456],
      [18, 101_376],
      [30, 168_320],
      [63, 351_168],
    ]);
  });

  it('is covered by whole windows, one per chunk', () => {
    for (const { layout, tokens } of videoStages) {
      const window = videoWindow(layout.textTokensPerChunk);
      expect(coverByWindows(tokens, window)).toEqual({ windows: layout.chunks, tokensEach: window.windowTokens });
    }
  });

  it('pairs rates with other tokens from the second chunk on', () => {
    expect(videoStages.map((stage) => stageMiniBatches(stage, 64))).toEqual([
      { miniBatches: 282, misaligned: 0 },
      { miniBatches: 804, misaligned: 544 },
      { miniBatches: 1584, misaligned: 1324 },
      { miniBatches: 2630, misaligned: expect.any(Number) },
      { miniBatches: 5487, misaligned: 5227 },
    ]);
  });
});

describe('actionHorizons', () => {
  it('has every suffix length of the 300M action expert in the configs of both repositories, and no other', () => {
    const lengths = new Set(
      [...configTable['upstream@15a9616'], ...configTable['fork@7a75ac2']]
        .filter(({ actionExpertVariant }) => actionExpertVariant?.startsWith('gemma_300m'))
        .map(({ modelType, actionHorizon }) => (modelType === 'pi0' ? actionHorizon + 1 : actionHorizon)),
    );
    expect(actionHorizons.map(({ tokens }) => tokens)).toEqual([...lengths].sort((left, right) => left - right));
  });

  it('names configs that have this length', () => {
    for (const { config, tokens, ttt } of actionHorizons) {
      const row = configTable['fork@7a75ac2'].find(({ name }) => name === config);
      // The config with TTT was removed before this commit; its horizon was the default.
      if (ttt) expect(row).toBeUndefined();
      else expect(row && row.actionHorizon + (row.modelType === 'pi0' ? 1 : 0)).toBe(tokens);
    }
  });
});
