import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenMasks } from '@site/tests/models/randomLayout';
import { attentionMask, type MaskMatrix, type TokenRange } from './attentionMask';

const ranges = fc.array(
  fc.tuple(fc.nat(14), fc.nat(14)).map(([a, b]): TokenRange => [Math.min(a, b), Math.max(a, b)]),
  { maxLength: 4 },
);

const entry = ({ keys, allowed }: MaskMatrix, query: number, key: number) => allowed[query * keys + key];

describe('attentionMask', () => {
  it('is the definition, pair by pair', () => {
    fc.assert(
      fc.property(tokenMasks, ranges, (tokens, blockDiagonal) => {
        const { padMask, attMask } = tokens;
        const mask = attentionMask(tokens, blockDiagonal);
        const block = (token: number) => attMask.slice(0, token + 1).reduce((a, b) => a + b, 0);
        const within = (token: number) =>
          blockDiagonal.flatMap(([a, b], range) => (a <= token && token < b ? [range] : []));
        padMask.forEach((queryValid, query) =>
          padMask.forEach((keyValid, key) => {
            const apart = within(query).some((s) => within(key).some((t) => s !== t));
            const allowed = block(key) <= block(query) && queryValid === 1 && keyValid === 1 && !apart;
            expect(entry(mask, query, key)).toBe(allowed ? 1 : 0);
          }),
        );
      }),
    );
  });

  it('grows in block order: a valid query reads what every valid query of an earlier block reads', () => {
    fc.assert(
      fc.property(tokenMasks, (tokens) => {
        const mask = attentionMask(tokens);
        for (let query = 0; query < mask.queries; query += 1) {
          for (let earlier = 0; earlier < query; earlier += 1) {
            if (!tokens.padMask[query] || !tokens.padMask[earlier]) continue;
            for (let key = 0; key < mask.keys; key += 1) {
              expect(entry(mask, query, key)).toBeGreaterThanOrEqual(entry(mask, earlier, key) as number);
            }
          }
        }
      }),
    );
  });

  it('knows rows that repeat the one above, and most of them', () => {
    fc.assert(
      fc.property(tokenMasks, ranges, (tokens, blockDiagonal) => {
        const mask = attentionMask(tokens, blockDiagonal);
        const row = (query: number) => mask.allowed.slice(query * mask.keys, (query + 1) * mask.keys).join('');
        mask.repeated?.forEach((same, query) => {
          if (same) expect(row(query)).toBe(row(query - 1));
        });
      }),
    );
    const oneBlock = { padMask: new Uint8Array(9).fill(1), attMask: new Float64Array(9) };
    expect([...(attentionMask(oneBlock, [[3, 5]]).repeated ?? [])]).toEqual([0, 1, 1, 0, 1, 0, 1, 1, 1]);
  });

  it('cuts a range that is listed twice even from itself', () => {
    const tokens = { padMask: new Uint8Array(3).fill(1), attMask: new Float64Array(3) };
    const twice: TokenRange = [1, 3];
    expect([...attentionMask(tokens, [twice, twice]).allowed]).toEqual([1, 1, 1, 1, 0, 0, 1, 0, 0]);
  });

  it('refuses vectors of different lengths', () => {
    const wrong = { padMask: new Uint8Array(3), attMask: new Float64Array(2) };
    expect(() => attentionMask(wrong)).toThrow(expect.objectContaining({ kind: 'shapeMismatch' }));
  });
});
