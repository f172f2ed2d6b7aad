import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayout } from '@site/tests/models/randomLayout';
import { attentionMask } from './attentionMask';
import { countOnes } from './countOnes';
import { layoutCounts } from './layoutCounts';
import { layoutTokens } from './layoutTokens';
import { positionIds } from './positionIds';

describe('layoutCounts', () => {
  it('counts what the matrix and the positions of the same layout hold', () => {
    fc.assert(
      fc.property(anyLayout, ({ segments }) => {
        const tokens = layoutTokens(segments);
        const mask = attentionMask(tokens);
        const positions = positionIds(tokens.padMask);
        const counts = layoutCounts(segments);
        expect(counts).toEqual({
          totalTokens: mask.queries,
          prefixTokens: counts.prefixTokens,
          validPrefixTokens: countOnes(tokens.padMask.subarray(0, counts.prefixTokens)),
          allowedPairs: countOnes(mask.allowed),
          firstSuffixPosition: positions[counts.prefixTokens],
          lastPosition: positions.at(-1),
          mask4dBytesFloat32: 4 * mask.allowed.length,
        });
      }),
    );
  });

  it('takes all tokens for prefix where nothing follows', () => {
    expect(layoutCounts([{ kind: 'image', tokens: 2, valid: true }])).toMatchObject({
      prefixTokens: 2,
      validPrefixTokens: 2,
      firstSuffixPosition: null,
      lastPosition: 1,
    });
    expect(layoutCounts([])).toMatchObject({ totalTokens: 0, allowedPairs: 0, lastPosition: null });
  });

  it('counts a state token as suffix', () => {
    const segments = [{ kind: 'padding', tokens: 1 }, { kind: 'state' }, { kind: 'action', tokens: 2 }] as const;
    expect(layoutCounts(segments)).toMatchObject({ prefixTokens: 1, validPrefixTokens: 0, firstSuffixPosition: 0 });
  });
});
