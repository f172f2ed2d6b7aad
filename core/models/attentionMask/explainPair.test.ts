import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayout, fastLayout } from '@site/tests/models/randomLayout';
import { attentionRules } from './attentionRule';
import { cachedView } from './cachedView';
import { fastView } from './fastView';
import type { MaskView } from './maskView';
import type { Layout } from './segment';
import { trainingView } from './trainingView';

const rule = fc.constantFrom(...attentionRules);

/** Every reason that is given for a pair agrees with the matrix of its view. */
function expectAgreement({ matrix, explain }: MaskView): void {
  for (let row = 0; row < matrix.queries; row += 1) {
    for (let column = 0; column < matrix.keys; column += 1) {
      const { allowed, reasons } = explain(row, column);
      expect(Number(allowed)).toBe(matrix.allowed[row * matrix.keys + column]);
      expect(reasons.length).toBeGreaterThan(0);
      if (allowed) expect(reasons).toHaveLength(1);
    }
  }
}

describe('explanations', () => {
  it('agree with the matrix in training', () => {
    fc.assert(
      fc.property(anyLayout, rule, (layout, each) => expectAgreement(trainingView(layout, each))),
      { numRuns: 40 },
    );
  });

  it('agree with the matrix of a cached step', () => {
    fc.assert(
      fc.property(anyLayout, rule, fc.constantFrom('action', 'alignment'), (layout, each, suffix) =>
        expectAgreement(cachedView(layout, suffix, each)),
      ),
      { numRuns: 40 },
    );
  });

  it('agree with the matrix of pi0-FAST', () => {
    fc.assert(
      fc.property(fastLayout, fc.nat(3), (layout, step) => expectAgreement(fastView(layout, 4, step))),
      { numRuns: 40 },
    );
  });
});

describe('reasons', () => {
  const layout: Layout = {
    segments: [
      { kind: 'image', tokens: 1, valid: true },
      { kind: 'language', tokens: 2, validTokens: 1 },
      { kind: 'action', tokens: 2 },
      { kind: 'perception' },
      { kind: 'dynamics', actionTokens: 1, imageTokens: 1 },
    ],
    isolatedKinds: ['action', 'perception', 'dynamics'],
  };
  const why = (view: MaskView, row: number, column: number) => view.explain(row, column).reasons;
  const training = trainingView(layout);

  it.each([
    ['an action reads a later action', 3, 4, [{ kind: 'sameBlock' }]],
    ['an action reads an image', 3, 0, [{ kind: 'earlierBlock' }]],
    ['an image does not read an action', 0, 3, [{ kind: 'laterBlock' }]],
    ['nothing reads padding', 3, 2, [{ kind: 'keyPadded' }]],
    ['padding reads nothing', 2, 0, [{ kind: 'queryPadded' }]],
    ['all that closes a pair is told', 2, 3, [{ kind: 'queryPadded' }, { kind: 'laterBlock' }]],
    ['dynamics is cut off from actions', 6, 3, [{ kind: 'isolatedRanges', queryRange: 2, keyRange: 0 }]],
    [
      'actions do not read dynamics, for two reasons',
      3,
      6,
      [{ kind: 'laterBlock' }, { kind: 'isolatedRanges', queryRange: 0, keyRange: 2 }],
    ],
  ])('%s', (_, row, column, reasons) => {
    expect(why(training, row, column)).toEqual(reasons);
  });

  it('a cached key is read for being valid, whatever its block', () => {
    const cached = cachedView(layout, 'action');
    expect(why(cached, 0, 0)).toEqual([{ kind: 'cachedPrefix' }]);
    expect(why(cached, 0, 2)).toEqual([{ kind: 'keyPadded' }]);
    expect(why(cached, 0, 4)).toEqual([{ kind: 'sameBlock' }]);
  });

  it('a decoded token reads a window', () => {
    const view = fastView({ segments: [{ kind: 'language', tokens: 3, validTokens: 2 }], isolatedKinds: [] }, 2, 1);
    expect(why(view, 3, 0)).toEqual([{ kind: 'beforeWindow' }]);
    expect(why(view, 3, 3)).toEqual([{ kind: 'decodingWindow' }]);
    expect(why(view, 3, 4)).toEqual([{ kind: 'notDecodedYet' }]);
    expect(why(view, 1, 3)).toEqual([{ kind: 'notDecodedYet' }]);
  });
});
