import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenMasks } from '@site/tests/models/randomLayout';
import { attentionMask, type TokenMasks } from './attentionMask';
import { countOnes } from './countOnes';
import { fastDecode } from './fastDecode';
import { leftToRightAlign } from './leftToRightAlign';

const someTokens = tokenMasks.filter(({ padMask }) => padMask.length > 0);
const tokens = (pad: string, att = '0'.repeat(pad.length)): TokenMasks => ({
  padMask: Uint8Array.from(pad, Number),
  attMask: Float64Array.from(att, Number),
});

describe('leftToRightAlign', () => {
  it('keeps for each pair of original tokens whether it is allowed', () => {
    fc.assert(
      fc.property(someTokens, (sample) => {
        const before = attentionMask(sample);
        const { order, allowed, queries } = leftToRightAlign(sample);
        expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
        order.forEach((query, row) =>
          order.forEach((key, column) =>
            expect(allowed[row * queries + column]).toBe(before.allowed[query * queries + key]),
          ),
        );
      }),
    );
  });

  it('puts the last valid token at the right edge, and the first token behind it at the left', () => {
    fc.assert(
      fc.property(
        someTokens.filter(({ padMask }) => padMask.includes(1)),
        (sample) => {
          const { order, padMask } = leftToRightAlign(sample);
          expect(order.at(-1)).toBe(sample.padMask.lastIndexOf(1));
          expect(padMask.at(-1)).toBe(1);
        },
      ),
    );
  });

  it('leaves a hole where it is, so that positions repeat there', () => {
    const { padMask, positions } = leftToRightAlign(tokens('1100110'));
    expect([...padMask]).toEqual([0, 1, 1, 0, 0, 1, 1]);
    expect([...positions]).toEqual([-1, 0, 1, 1, 1, 2, 3]);
  });

  it('rolls by one where no token is valid, and leaves a single token', () => {
    expect([...leftToRightAlign(tokens('000')).order]).toEqual([1, 2, 0]);
    expect([...leftToRightAlign(tokens('1')).order]).toEqual([0]);
  });
});

describe('fastDecode', () => {
  it('reads v + s + 1 columns that end at the newest token', () => {
    const sizes = fc.record({
      prefill: fc.integer({ min: 1, max: 9 }),
      share: fc.nat(9),
      steps: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(sizes, fc.nat(4), ({ prefill, share, steps }, step) => {
        fc.pre(step < steps);
        const valid = Math.min(share, prefill);
        const { allowed, prefixStart } = fastDecode(prefill, valid, steps, step);
        expect(allowed).toHaveLength(prefill + steps);
        expect(allowed.indexOf(1)).toBe(prefixStart);
        expect(allowed.lastIndexOf(1)).toBe(prefill + step);
        expect(countOnes(allowed)).toBe(valid + step + 1);
      }),
    );
  });

  it('skips one position: after valid tokens at 0 … 5 the first decoded token has 7', () => {
    expect(fastDecode(8, 6, 3, 0).position).toBe(7);
  });
});
