import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayout } from '@site/tests/models/randomLayout';
import { layoutTokens } from './layoutTokens';
import { segmentLength, type Segment } from './segment';
import { isolatedRanges, segmentSpans } from './segmentSpans';

const vectors = (...segments: Segment[]) => {
  const { padMask, attMask } = layoutTokens(segments);
  return [padMask.join(''), attMask.join('')];
};

describe('layoutTokens', () => {
  it.each<[Segment, string, string]>([
    [{ kind: 'image', tokens: 3, valid: false }, '000', '000'],
    [{ kind: 'language', tokens: 4, validTokens: 3 }, '1110', '0000'],
    [{ kind: 'language', tokens: 4, validTokens: 3, attention: 'ownBlock' }, '1110', '1000'],
    [{ kind: 'language', tokens: 4, validTokens: 3, attention: 'causal' }, '1110', '1111'],
    [{ kind: 'fastPostfix', tokens: 3 }, '111', '111'],
    [{ kind: 'padding', tokens: 2 }, '00', '00'],
    [{ kind: 'inverseDynamics', imageTokens: 2, actionTokens: 1 }, '111', '100'],
    [{ kind: 'free', padMask: [1, 0], attMask: [0, 2] }, '10', '02'],
  ])('%j', (segment, pad, att) => {
    expect(vectors(segment)).toEqual([pad, att]);
  });

  it('puts segments one after the other', () => {
    expect(vectors({ kind: 'state' }, { kind: 'action', tokens: 2 })).toEqual(['111', '110']);
    expect(vectors()).toEqual(['', '']);
  });

  it('gives each segment the place and the length that segmentSpans tells', () => {
    fc.assert(
      fc.property(anyLayout, ({ segments, isolatedKinds }) => {
        const all = vectors(...segments);
        const spans = segmentSpans(segments);
        for (const { segment, start, end } of spans) {
          expect(end - start).toBe(segmentLength(segment));
          expect(all.map((vector) => vector.slice(start, end))).toEqual(vectors(segment));
        }
        expect(spans.at(-1)?.end).toBe(all[0]?.length);
        expect(isolatedRanges(segments, isolatedKinds)).toEqual(
          spans
            .filter(({ segment }) => isolatedKinds.some((kind) => kind === segment.kind))
            .map(({ start, end }) => [start, end]),
        );
      }),
    );
  });
});
