import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelLayout } from '@site/tests/models/randomLayout';
import { cachedView } from './cachedView';
import { layoutParts } from './layoutParts';
import { maskPicture } from './maskPicture';
import { presets } from './presets';
import type { Layout, Segment } from './segment';
import { trainingReference } from './trainingReference';

const difference = (layout: Layout, suffix: 'action' | 'alignment') => {
  const cached = cachedView(layout, suffix);
  const { matrix, positionOffset } = trainingReference(layout, cached);
  const { lost, gained } = maskPicture(cached, matrix);
  return { lost, gained, positionOffset };
};

describe('cachedView', () => {
  it('gives actions the pairs and positions of training, for every layout of the models', () => {
    fc.assert(
      fc.property(modelLayout, (layout) => {
        expect(difference(layout, 'action')).toEqual({ lost: 0, gained: 0, positionOffset: 0 });
      }),
    );
  });

  it('gives alignment pairs that training cuts, one action horizon too early', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (horizon, imageTokens) => {
        const segments: Segment[] = [
          { kind: 'image', tokens: 2, valid: true },
          { kind: 'action', tokens: horizon },
          { kind: 'perception' },
          { kind: 'dynamics', actionTokens: 1, imageTokens },
          { kind: 'inverseDynamics', imageTokens, actionTokens: 1 },
        ];
        const layout: Layout = { segments, isolatedKinds: ['action', 'perception', 'dynamics', 'inverseDynamics'] };
        const task = imageTokens + 1;
        expect(difference(layout, 'alignment')).toEqual({
          lost: 0,
          gained: 2 * task + task * task,
          positionOffset: -horizon,
        });
      }),
    );
  });

  it('starts the alignment of pi05_simpler_zscore_align at 317, where training has 367', () => {
    const preset = presets.find(({ config }) => config === 'pi05_simpler_zscore_align');
    expect(preset).toBeDefined();
    expect(cachedView(preset?.layout as Layout, 'alignment').queries.positions[0]).toBe(317);
    expect(difference(preset?.layout as Layout, 'alignment').positionOffset).toBe(-50);
  });

  it('asks with the tokens of the suffix and reads prefix and suffix', () => {
    const { queries, keys } = cachedView(
      {
        segments: [
          { kind: 'image', tokens: 2, valid: true },
          { kind: 'state' },
          { kind: 'action', tokens: 1 },
          { kind: 'perception' },
        ],
        isolatedKinds: [],
      },
      'alignment',
    );
    expect([...queries.tokens]).toEqual([4]);
    expect([...keys.tokens]).toEqual([0, 1, 4]);
  });
});

describe('layoutParts', () => {
  it('finds nothing to denoise in a prefix', () => {
    const segments: Segment[] = [{ kind: 'image', tokens: 2, valid: true }];
    expect(layoutParts(segments)).toEqual({ prefix: [0, 2], action: [2, 2], alignment: [2, 2] });
  });
});
