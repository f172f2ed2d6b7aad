/** Random layouts for property tests of the attention masks. */
import fc from 'fast-check';
import type { TokenMasks } from '@site/core/models/attentionMask/attentionMask';
import type { Layout, Segment, SegmentKind } from '@site/core/models/attentionMask/segment';

const count = fc.integer({ min: 1, max: 5 });
const bit = fc.integer({ min: 0, max: 1 });

const prefix: fc.Arbitrary<Segment> = fc.oneof(
  fc.record({ kind: fc.constant('image' as const), tokens: count, valid: fc.boolean() }),
  fc
    .record({ tokens: count, share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ tokens, share }) => ({ kind: 'language' as const, tokens, validTokens: Math.round(share * tokens) })),
  fc.record({
    kind: fc.constant('language' as const),
    tokens: count,
    validTokens: fc.constant(1),
    attention: fc.constantFrom('ownBlock' as const, 'causal' as const),
  }),
  fc.record({ kind: fc.constant('eToken' as const), tokens: count }),
  fc.record({ kind: fc.constant('padding' as const), tokens: count }),
);

const free: fc.Arbitrary<Segment> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), bit), { minLength: 1, maxLength: 5 })
  .map((tokens) => ({
    kind: 'free' as const,
    attMask: tokens.map(([att]) => att),
    padMask: tokens.map(([, pad]) => pad),
  }));

const suffix: fc.Arbitrary<Segment[]> = fc
  .tuple(fc.boolean(), count)
  .map(([state, tokens]) => [...(state ? [{ kind: 'state' as const }] : []), { kind: 'action', tokens }]);

const alignment: fc.Arbitrary<Segment[]> = fc
  .option(count, { nil: 0 })
  .map((imageTokens) =>
    imageTokens === 0
      ? []
      : [
          { kind: 'perception' },
          { kind: 'dynamics', actionTokens: 1, imageTokens },
          { kind: 'inverseDynamics', imageTokens, actionTokens: 1 },
        ],
  );

const kinds: readonly SegmentKind[] = [
  'image',
  'language',
  'action',
  'perception',
  'dynamics',
  'inverseDynamics',
  'free',
];

/** Segments in any order that a reader might compose. */
export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  segments: fc
    .tuple(fc.array(fc.oneof(prefix, free), { maxLength: 4 }), suffix, alignment, fc.array(free, { maxLength: 1 }))
    .map((parts) => parts.flat()),
  isolatedKinds: fc.subarray([...kinds]),
});

/** As the models lay them out: prefix, then what denoises. */
export const modelLayout: fc.Arbitrary<Layout> = fc.record({
  segments: fc.tuple(fc.array(prefix, { minLength: 1, maxLength: 4 }), suffix, alignment).map((parts) => parts.flat()),
  isolatedKinds: fc.constant(['action', 'perception', 'dynamics', 'inverseDynamics'] as const),
});

/** pi0-FAST: images, text, postfix, padding. */
export const fastLayout: fc.Arbitrary<Layout> = fc.record({
  segments: fc
    .tuple(fc.array(prefix, { minLength: 1, maxLength: 3 }), count, count)
    .map(([start, tokens, padding]) => [
      ...start,
      { kind: 'fastPostfix' as const, tokens },
      { kind: 'padding' as const, tokens: padding },
    ]),
  isolatedKinds: fc.constant([]),
});

/** Two vectors of one length. */
export const tokenMasks: fc.Arbitrary<TokenMasks> = fc
  .array(fc.tuple(bit, fc.integer({ min: 0, max: 2 })), { maxLength: 12 })
  .map((tokens) => ({
    padMask: Uint8Array.from(tokens, ([pad]) => pad),
    attMask: Float64Array.from(tokens, ([, att]) => att),
  }));
