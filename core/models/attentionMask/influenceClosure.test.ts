import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenMasks } from '@site/tests/models/randomLayout';
import { attentionMask, type MaskMatrix } from './attentionMask';
import { influenceClosure } from './influenceClosure';

const square = fc
  .integer({ min: 0, max: 7 })
  .chain((size) => fc.array(fc.nat(1), { minLength: size * size, maxLength: size * size }))
  .map((bits): MaskMatrix => {
    const size = Math.sqrt(bits.length);
    return { queries: size, keys: size, allowed: Uint8Array.from(bits) };
  });

function reachable({ keys, allowed }: MaskMatrix, from: number): Set<number> {
  const found = new Set([from]);
  for (const query of found) {
    for (let key = 0; key < keys; key += 1) if (allowed[query * keys + key]) found.add(key);
  }
  return found;
}

describe('influenceClosure', () => {
  it('holds what a search along allowed pairs reaches', () => {
    fc.assert(
      fc.property(square, (mask) => {
        const { allowed } = influenceClosure(mask);
        for (let query = 0; query < mask.queries; query += 1) {
          const found = [...allowed.subarray(query * mask.keys, (query + 1) * mask.keys).entries()];
          expect(new Set(found.flatMap(([key, one]) => (one ? [key] : [])))).toEqual(reachable(mask, query));
        }
      }),
    );
  });

  it('adds nothing but each token itself to a mask that only blocks and validity make', () => {
    fc.assert(
      fc.property(tokenMasks, (tokens) => {
        const mask = attentionMask(tokens);
        const withItself = mask.allowed.map((one, pair) => (pair % (mask.keys + 1) === 0 ? 1 : one));
        expect(influenceClosure(mask).allowed).toEqual(withItself);
      }),
    );
  });

  it('leaves its argument alone', () => {
    const mask = { queries: 2, keys: 2, allowed: new Uint8Array(4) };
    influenceClosure(mask);
    expect([...mask.allowed]).toEqual([0, 0, 0, 0]);
  });
});
