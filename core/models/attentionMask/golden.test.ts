import { describe, expect, it } from 'vitest';
import { attentionMaskFunctions } from './golden';

const run = (fn: string, input: unknown): unknown => attentionMaskFunctions[fn]?.(input, { configTable: {} });

describe('attentionMaskFunctions', () => {
  it.each([
    ['a vector', [1, 1], [[1, 1]]],
    ['a number', [[1, 1]], 1],
    ['rows within rows', [[[1, 1]]], [[1, 1]]],
    ['nothing', null, [[1]]],
  ])('refuse %s for rows of samples', (_, padMasks, attMasks) => {
    expect(() => run('mask.makeAtt2dMasks', { padMasks, attMasks, blockDiagonalRanges: null })).toThrow(
      expect.objectContaining({ kind: 'notTwoDimensional' }),
    );
  });

  it('refuse vectors for different numbers of samples', () => {
    expect(() => run('mask.makeAtt2dMasks', { padMasks: [[1], [1]], attMasks: [[1]] })).toThrow(
      expect.objectContaining({ kind: 'shapeMismatch' }),
    );
  });

  it('give empty rows for samples without tokens', () => {
    expect(run('mask.makeAtt2dMasks', { padMasks: [[]], attMasks: [[]], blockDiagonalRanges: [[0, 3]] })).toEqual({
      cumsum: [[]],
      mask: [[]],
      allowedPairs: [0],
    });
    expect(run('mask.positionIds', { padMasks: [[]] })).toEqual({ positionIds: [[]] });
  });

  it('ignore what a range has beyond the sequence', () => {
    const input = {
      padMasks: [[1, 1]],
      attMasks: [[0, 0]],
      blockDiagonalRanges: [
        [0, 1],
        [1, 9],
        [5, 9],
      ],
    };
    expect(run('mask.makeAtt2dMasks', input)).toMatchObject({
      mask: [
        [
          [1, 0],
          [0, 1],
        ],
      ],
    });
  });

  it('take flags larger than one for later blocks', () => {
    const input = { padMasks: [[1, 1, 1]], attMasks: [[0, 3, 0]], blockDiagonalRanges: null };
    expect(run('mask.makeAtt2dMasks', input)).toMatchObject({ cumsum: [[0, 3, 3]], allowedPairs: [7] });
  });

  it('add up flags beyond 32 bits', () => {
    const input = { padMasks: [[1, 1, 1]], attMasks: [[1, 2 ** 32, 2 ** 31]], blockDiagonalRanges: null };
    expect(run('mask.makeAtt2dMasks', input)).toMatchObject({
      cumsum: [[1, 2 ** 32 + 1, 2 ** 32 + 2 ** 31 + 1]],
      allowedPairs: [6],
    });
  });

  it.each([[undefined], [[]], [null]])('say that there are no ranges for the kinds %j', (blockDiagonalKinds) => {
    const segments = [{ kind: 'action', tokens: 1 }];
    expect(run('mask.segments', { segments, blockDiagonalKinds })).toMatchObject({ blockDiagonalRanges: null });
  });

  it('list every segment of a kind', () => {
    const segments = [{ kind: 'perception' }, { kind: 'state' }, { kind: 'perception' }];
    expect(run('mask.segments', { segments, blockDiagonalKinds: ['perception', 'action'] })).toMatchObject({
      blockDiagonalRanges: [
        [0, 1],
        [2, 3],
      ],
    });
  });
});
