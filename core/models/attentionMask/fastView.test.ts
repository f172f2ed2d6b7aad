import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastLayout } from '@site/tests/models/randomLayout';
import { fastView } from './fastView';
import { maskPicture } from './maskPicture';
import type { Layout, Segment } from './segment';
import { trainingView } from './trainingView';

const layout = (...cameras: boolean[]): Layout => ({
  segments: [
    ...cameras.map((valid): Segment => ({ kind: 'image', tokens: 2, valid })),
    { kind: 'language', tokens: 2, validTokens: 2 },
    { kind: 'fastPostfix', tokens: 2 },
    { kind: 'padding', tokens: 1 },
  ],
  isolatedKinds: [],
});

describe('fastView', () => {
  it('has a row for each token of the prefill and each decoded one', () => {
    fc.assert(
      fc.property(fastLayout, fc.nat(3), (each, step) => {
        const { matrix, prefillTokens, queries, keys } = fastView(each, 4, step);
        expect([matrix.queries, matrix.keys]).toEqual([prefillTokens + step + 1, prefillTokens + 4]);
        expect([queries.tokens.length, keys.tokens.length]).toEqual([matrix.queries, matrix.keys]);
      }),
    );
  });

  it('reads exactly the valid tokens where there is no hole', () => {
    expect(fastView(layout(true, true), 3, 0)).toMatchObject({ prefixStart: 3, lostTokens: 0, admittedTokens: 0 });
  });

  it('loses as many valid tokens in front as it admits invalid ones in a hole', () => {
    expect(fastView(layout(true, false, true), 3, 0)).toMatchObject({ lostTokens: 2, admittedTokens: 2 });
    fc.assert(
      fc.property(fastLayout, (each) => {
        const { lostTokens, admittedTokens } = fastView(each, 2, 0);
        expect(lostTokens).toBe(admittedTokens);
      }),
    );
  });

  it('does not mind a masked first camera', () => {
    expect(fastView(layout(false, true), 3, 0)).toMatchObject({ lostTokens: 0, admittedTokens: 0 });
  });

  it('knows no postfix, and jumps over one position where decoding begins', () => {
    const { queries, prefillTokens } = fastView(layout(true), 3, 1);
    expect([...queries.valid]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect([...queries.positions.subarray(prefillTokens - 1)]).toEqual([3, 5, 6]);
  });
});

it('a window of valid tokens differs by the tokens lost and admitted, in each decoded row', () => {
  fc.assert(
    fc.property(fastLayout, fc.nat(3), (each, step) => {
      const view = fastView(each, 4, step);
      const { lost, gained } = maskPicture(view, view.validWindow);
      expect([lost, gained]).toEqual([view.lostTokens * (step + 1), view.admittedTokens * (step + 1)]);
    }),
  );
});

describe('trainingView of pi0-FAST', () => {
  it('leaves out the last token and counts positions through padding', () => {
    const { matrix, queries } = trainingView(layout(false));
    expect(matrix.queries).toBe(6);
    expect([...queries.positions]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...queries.blocks]).toEqual([0, 0, 0, 0, 1, 2]);
  });
});
