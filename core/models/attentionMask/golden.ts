/** The functions of the golden cases about masks: they turn nested JSON into calls of the model, and back. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { ModelError } from '../modelError';
import { additiveSoftmax } from './additiveSoftmax';
import { attentionMask, type MaskMatrix, type TokenMasks, type TokenRange } from './attentionMask';
import { blockNumbers } from './blockNumbers';
import { cachedSuffixMask } from './cachedSuffixMask';
import { countOnes } from './countOnes';
import { fastDecode } from './fastDecode';
import { influenceClosure } from './influenceClosure';
import { layoutCounts } from './layoutCounts';
import { layoutTokens } from './layoutTokens';
import { leftToRightAlign } from './leftToRightAlign';
import { positionIds } from './positionIds';
import type { Segment, SegmentKind } from './segment';
import { isolatedRanges } from './segmentSpans';

export const attentionMaskFunctions: GoldenFunctions = {
  'mask.makeAtt2dMasks': golden<{
    padMasks: unknown;
    attMasks: unknown;
    blockDiagonalRanges?: readonly TokenRange[] | null;
  }>(({ padMasks, attMasks, blockDiagonalRanges }) => {
    const samples = batch(padMasks, attMasks);
    const masks = samples.map((tokens) => attentionMask(tokens, blockDiagonalRanges ?? []));
    return {
      cumsum: samples.map(({ attMask }) => [...blockNumbers(attMask)]),
      mask: masks.map(nested),
      allowedPairs: masks.map(({ allowed }) => countOnes(allowed)),
    };
  }),

  'mask.positionIds': golden<{ padMasks: unknown }>(({ padMasks }) => ({
    positionIds: rows(padMasks).map((row) => [...positionIds(Uint8Array.from(row))]),
  })),

  'mask.segments': golden<{ segments: Segment[]; blockDiagonalKinds?: SegmentKind[] | null }>(
    ({ segments, blockDiagonalKinds }) => {
      const { padMask, attMask } = layoutTokens(segments);
      return {
        padMasks: [...padMask],
        attMasks: [...attMask],
        blockDiagonalRanges: blockDiagonalKinds?.length ? isolatedRanges(segments, blockDiagonalKinds) : null,
      };
    },
  ),

  'mask.cachedSuffixMask': golden<{ prefixPadMasks: unknown; suffixPadMasks: unknown; suffixAttMasks: unknown }>(
    ({ prefixPadMasks, suffixPadMasks, suffixAttMasks }) => {
      const suffixes = batch(suffixPadMasks, suffixAttMasks);
      const prefixes = rows(prefixPadMasks);
      const masks = suffixes.map((suffix, sample) => cachedSuffixMask(Uint8Array.from(prefixes[sample] ?? []), suffix));
      return {
        mask: masks.map(nested),
        positionIds: masks.map(({ positions }) => [...positions]),
        mask4dShape: [masks.length, 1, masks[0]?.queries ?? 0, masks[0]?.keys ?? 0],
      };
    },
  ),

  'mask.layoutCounts': golden<{ segments: Segment[] }>(({ segments }) => layoutCounts(segments)),

  'mask.additiveSoftmax': golden<{ logits: number[]; allow: number[] }>(({ logits, allow }) =>
    additiveSoftmax(logits, allow),
  ),

  'mask.fastLeftToRightAlign': golden<{ inputMask: number[]; attMasks: number[] }>(({ inputMask, attMasks }) => {
    const aligned = leftToRightAlign({ padMask: Uint8Array.from(inputMask), attMask: Float64Array.from(attMasks) });
    return {
      order: [...aligned.order],
      inputMask: [...aligned.padMask],
      mask: nested(aligned),
      positionIds: [...aligned.positions],
    };
  }),

  'mask.fastDecode': golden<{
    prefillTokens: number;
    validTokens: number;
    maxDecodingSteps: number;
    step: number;
  }>(({ prefillTokens, validTokens, maxDecodingSteps, step }) => {
    const { prefixStart, allowed, position } = fastDecode(prefillTokens, validTokens, maxDecodingSteps, step);
    return { prefixStart, mask: [...allowed], position };
  }),

  'mask.closure': golden<{ mask: number[][] }>(({ mask }) => ({
    closure: nested(
      influenceClosure({ queries: mask.length, keys: mask.length, allowed: Uint8Array.from(mask.flat()) }),
    ),
  })),
};

/** @mirrors mask.src.rank-check */
function rows(value: unknown): number[][] {
  const isRow = (row: unknown): boolean => Array.isArray(row) && !row.some(Array.isArray);
  if (!Array.isArray(value) || !value.every(isRow)) {
    throw new ModelError('notTwoDimensional', 'masks are rows of numbers, one per sample');
  }
  return value as number[][];
}

function batch(padMasks: unknown, attMasks: unknown): TokenMasks[] {
  const [pad, att] = [rows(padMasks), rows(attMasks)];
  if (pad.length !== att.length) throw new ModelError('shapeMismatch', `${pad.length} and ${att.length} samples`);
  return pad.map((row, sample) => ({
    padMask: Uint8Array.from(row),
    attMask: Float64Array.from(att[sample] ?? []),
  }));
}

const nested = ({ queries, keys, allowed }: MaskMatrix): number[][] =>
  Array.from({ length: queries }, (_, query) => [...allowed.subarray(query * keys, (query + 1) * keys)]);
