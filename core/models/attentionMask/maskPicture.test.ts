import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayout } from '@site/tests/models/randomLayout';
import { attentionRules, tokensUnder } from './attentionRule';
import { axisSpans, pairsBetween } from './axisSpans';
import { maskPicture, pairLevel } from './maskPicture';
import { trainingView } from './trainingView';

const rule = fc.constantFrom(...attentionRules);

describe('maskPicture', () => {
  it('tells for each pair what became of it, and counts', () => {
    fc.assert(
      fc.property(anyLayout, rule, rule, (layout, before, after) => {
        const reference = trainingView(layout, before).matrix;
        const view = trainingView(layout, after);
        const { matrix, queries } = view;
        const picture = maskPicture(view, reference);
        const expected = [...matrix.allowed].map((now, pair) => {
          const then = reference.allowed[pair];
          if (now) return then ? pairLevel.open : pairLevel.gained;
          if (then) return pairLevel.lost;
          const valid = queries.valid[Math.floor(pair / matrix.keys)] && queries.valid[pair % matrix.keys];
          return valid ? pairLevel.closed : pairLevel.padding;
        });
        const count = (...levels: number[]) => expected.filter((level) => levels.includes(level)).length;
        expect([...picture.levels]).toEqual(expected);
        picture.repeated.forEach((same, row) => {
          const line = (at: number) => expected.slice(at * matrix.keys, (at + 1) * matrix.keys);
          if (same) expect(line(row)).toEqual(line(row - 1));
        });
        expect(picture.allowedPairs).toBe(count(pairLevel.open, pairLevel.gained));
        expect([picture.lost, picture.gained]).toEqual([count(pairLevel.lost), count(pairLevel.gained)]);
        const rows = queries.valid.length;
        const empty = Array.from({ length: rows }, (_, row) => matrix.allowed.slice(row * rows, (row + 1) * rows));
        expect(picture.emptyRows).toBe(empty.filter((row) => row.every((one) => one === 0)).length);
      }),
    );
  });

  it('loses H (H − 1) / 2 pairs and gains none when actions become causal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (horizon) => {
        const layout = {
          segments: [
            { kind: 'image', tokens: 2, valid: true },
            { kind: 'action', tokens: horizon },
          ],
          isolatedKinds: [],
        } as const;
        const { lost, gained } = maskPicture(trainingView(layout, 'causalActions'), trainingView(layout).matrix);
        expect([lost, gained]).toEqual([(horizon * (horizon - 1)) / 2, 0]);
      }),
    );
  });
});

describe('tokensUnder', () => {
  const segments = [
    { kind: 'language', tokens: 2, validTokens: 1 },
    { kind: 'state' },
    { kind: 'action', tokens: 3 },
  ] as const;

  it.each([
    ['asWritten', '001100'],
    ['causalActions', '001111'],
    ['causal', '111111'],
    ['oneBlock', '000000'],
  ] as const)('%s', (each, flags) => {
    const { attMask, padMask } = tokensUnder(each, segments);
    expect(attMask.join('')).toBe(flags);
    expect(padMask.join('')).toBe('101111');
  });
});

describe('axisSpans', () => {
  it('cover the axis without gaps, and their pairs add up', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const { matrix, keys } = trainingView(layout);
        const spans = axisSpans(keys, layout.segments);
        expect(spans.map(({ start }) => start)).toEqual([0, ...spans.map(({ end }) => end)].slice(0, -1));
        expect(spans.at(-1)?.end).toBe(matrix.keys);
        const pairs = pairsBetween(matrix, spans, spans).flat();
        expect(pairs.reduce((a, b) => a + b, 0)).toBe(matrix.allowed.reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('part text from its padding, and tell blocks and positions', () => {
    const segments = [
      { kind: 'language', tokens: 3, validTokens: 2 },
      { kind: 'action', tokens: 2 },
    ] as const;
    const { keys } = trainingView({ segments, isolatedKinds: [] });
    expect(axisSpans(keys, segments)).toEqual([
      { segment: 0, validTokens: 2, start: 0, end: 2, blocks: [0, 0], positions: [0, 1] },
      { segment: 0, validTokens: 0, start: 2, end: 3, blocks: [0, 0], positions: [1, 1] },
      { segment: 1, validTokens: 2, start: 3, end: 5, blocks: [1, 1], positions: [2, 3] },
    ]);
  });
});
