import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fastMasks, fastTokenIds } from './fastTokens';
import { padTokens } from './padTokens';

const count = fc.integer({ min: 0, max: 20 });

it('keeps the first tokens and masks the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 30 }), count, (tokens, maxLen) => {
      const padded = padTokens(tokens, maxLen);
      expect(padded.tokens).toHaveLength(maxLen);
      expect(padded.tokens.filter((_, index) => padded.mask[index])).toEqual(tokens.slice(0, maxLen));
      expect(padded.tokens.filter((_, index) => !padded.mask[index])).toEqual(
        Array(Math.max(0, maxLen - tokens.length)).fill(0),
      );
    }),
  );
});

it('counts the loss on exactly those action tokens that are not cut off', () => {
  fc.assert(
    fc.property(count, count, count, (prefix, postfix, maxLen) => {
      const { tokenMask, arMask, lossMask } = fastMasks(prefix, postfix, maxLen);
      const kept = Math.max(0, Math.min(prefix + postfix, maxLen) - prefix);
      expect(lossMask.filter(Boolean)).toHaveLength(kept);
      expect(arMask.map(Boolean)).toEqual(lossMask);
      expect(tokenMask.filter(Boolean)).toHaveLength(Math.min(prefix + postfix, maxLen));
    }),
  );
});

it('maps action tokens to ids and back with the same rule', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2047)), (tokens) => {
      expect(fastTokenIds(fastTokenIds(tokens, 257152, 128), 257152, 128)).toEqual(tokens);
    }),
  );
});
