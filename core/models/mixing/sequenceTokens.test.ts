import { describe, expect, it } from 'vitest';
import { sequenceTokens } from './sequenceTokens';

const clip = {
  latentFrames: 3,
  chunks: 1,
  textTokensPerChunk: 4,
  tokensPerFrame: 4,
  windowFrames: 3,
  linearMiniBatch: 4,
  mlpMiniBatch: 8,
};

describe('sequenceTokens', () => {
  it('counts text and video of a clip of one window', () => {
    expect(sequenceTokens(clip)).toMatchObject({ totalTokens: 16, windowTokens: 16, windows: 1, mlpMiniBatches: 2 });
  });

  it('refuses a length that either mini-batch does not divide', () => {
    for (const wrong of [{ linearMiniBatch: 3 }, { mlpMiniBatch: 3 }, { textTokensPerChunk: 5 }]) {
      expect(() => sequenceTokens({ ...clip, ...wrong })).toThrow(expect.objectContaining({ kind: 'notDivisible' }));
    }
  });

  it('gives the remainder of the frames per chunk, not of the chunks, to the first chunk', () => {
    const uneven = { ...clip, latentFrames: 11, chunks: 4, textTokensPerChunk: 1, linearMiniBatch: 1, mlpMiniBatch: 1 };
    expect(sequenceTokens(uneven)).toMatchObject({ baseOffsetTokens: 9, initOffsetTokens: 13 });
  });
});
