import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleaveOrder, misalignedEtaMiniBatches } from './interleave';
import { segmentOffsets, type VideoLayout } from './segmentOffsets';

/** A clip whose frames split evenly: the first chunk takes what is left, which the code bounds by the frames per chunk. */
const layouts = fc
  .record({
    chunks: fc.integer({ min: 1, max: 6 }),
    framesPerChunk: fc.integer({ min: 2, max: 5 }),
    textTokensPerChunk: fc.integer({ min: 0, max: 7 }),
    tokensPerFrame: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ framesPerChunk, ...layout }) => ({
    ...layout,
    latentFrames: layout.chunks * framesPerChunk + (layout.chunks > 1 ? 1 : 0),
  }));

const miniBatches = fc.integer({ min: 1, max: 9 });

/** Lists in place of offsets: label every token, cut the video, join scene by scene. */
function naiveOrder({ latentFrames, chunks, textTokensPerChunk, tokensPerFrame }: VideoLayout): number[] {
  const tokens = Array.from({ length: chunks * textTokensPerChunk + latentFrames * tokensPerFrame }, (_, i) => i);
  const video = tokens.splice(chunks * textTokensPerChunk);
  const later = Math.floor(latentFrames / chunks) * tokensPerFrame;
  const scenes: number[] = [];
  for (let chunk = chunks - 1; chunk >= 0; chunk--) {
    const text = tokens.splice(chunk * textTokensPerChunk);
    const frames = chunk === 0 ? video : video.splice(video.length - later);
    scenes.unshift(...text, ...frames);
  }
  return scenes;
}

/** Follows the matrix itself: rates labelled by the token they belong to, copied to rows, rows reordered, last row read. */
function naiveMisaligned(order: readonly number[], size: number): number {
  const rows = order.map((_, token) => {
    const start = Math.floor(token / size) * size;
    return Array.from({ length: size }, (__, column) => start + column);
  });
  const reordered = order.map((token) => rows[token]);
  let misaligned = 0;
  for (let start = 0; start < order.length; start += size) {
    const lastRow = reordered[start + size - 1];
    if (String(lastRow) !== String(order.slice(start, start + size))) misaligned += 1;
  }
  return misaligned;
}

describe('interleaveOrder', () => {
  it('is a permutation, and the one that joining lists gives', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const order = Array.from(interleaveOrder(layout));
        expect(order).toEqual(naiveOrder(layout));
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index));
      }),
    );
  });

  it('leaves a single scene and a clip without text as they are', () => {
    for (const layout of [
      { chunks: 1, latentFrames: 13, textTokensPerChunk: 5, tokensPerFrame: 4 },
      { chunks: 3, latentFrames: 7, textTokensPerChunk: 0, tokensPerFrame: 4 },
    ]) {
      const order = interleaveOrder(layout);
      expect(order.every((token, position) => token === position)).toBe(true);
      expect(misalignedEtaMiniBatches(order, order.length)).toBe(0);
    }
  });

  it('refuses frames that the chunks cannot share', () => {
    const layout = { chunks: 4, textTokensPerChunk: 1, tokensPerFrame: 1 };
    expect(() => interleaveOrder({ ...layout, latentFrames: 11 })).toThrow(
      expect.objectContaining({ kind: 'notDivisible' }),
    );
    expect(() => segmentOffsets({ ...layout, latentFrames: 3 })).toThrow(
      expect.objectContaining({ kind: 'notDivisible' }),
    );
  });
});

describe('misalignedEtaMiniBatches', () => {
  it('counts the mini-batches whose last row of rates belongs to other tokens', () => {
    fc.assert(
      fc.property(layouts, miniBatches, (layout, size) => {
        const order = interleaveOrder(layout);
        const whole = order.subarray(0, order.length - (order.length % size));
        fc.pre(whole.length === order.length);
        expect(misalignedEtaMiniBatches(order, size)).toBe(naiveMisaligned(Array.from(order), size));
      }),
      { numRuns: 400 },
    );
  });

  it('finds none where every scene fills its mini-batches', () => {
    const aligned = interleaveOrder({ chunks: 3, latentFrames: 7, textTokensPerChunk: 4, tokensPerFrame: 4 });
    expect(misalignedEtaMiniBatches(aligned, 4)).toBe(0);
    expect(misalignedEtaMiniBatches(aligned, 8)).toBeGreaterThan(0);
  });
});
