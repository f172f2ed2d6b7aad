/** The numbers of a mask as tables: its tokens by segment, who reads whom, and sizes. */
import type { ResultTable } from '@site/core/explorer/resultTable';
import { pairsBetween, type AxisSpan } from '@site/core/models/attentionMask/axisSpans';
import { countOnes } from '@site/core/models/attentionMask/countOnes';
import { additiveMaskBytes } from '@site/core/models/attentionMask/layoutCounts';
import { layoutParts } from '@site/core/models/attentionMask/layoutParts';
import { layoutTokens } from '@site/core/models/attentionMask/layoutTokens';
import { hasPostfix } from '@site/core/models/attentionMask/segment';
import type { ShownMask, Stage } from './shownMask';
import { spanName } from './tokenNames';
import { say } from './words';

/** Flags, blocks and positions along the keys. */
export function tokenTable({ stage, view, segments, attMask, keySpans }: ShownMask): ResultTable {
  return {
    key: 'tokens',
    title: say('table.tokens'),
    columns: [
      { key: 'segment', label: say('column.segment') },
      { key: 'places', label: say('column.places') },
      { key: 'valid', label: say('column.valid') },
      { key: 'att_masks', label: 'att_masks' },
      { key: 'block', label: say(isCached(stage) ? 'column.block.cached' : 'column.block') },
      { key: 'position', label: say('column.position') },
    ],
    rows: keySpans.map((span) => [
      spanName(span, segments),
      range(span.start, span.end - 1),
      span.segment === null ? null : span.validTokens,
      span.segment === null ? null : flags(view.keys.tokens.subarray(span.start, span.end), attMask),
      span.segment === null ? null : range(...span.blocks),
      range(...span.positions),
    ]),
  };
}

/** The blocks of prefix and suffix are counted apart, because two calls of the model make them. */
const isCached = (stage: Stage): boolean => stage === 'action' || stage === 'alignment';

const range = (first: number, last: number): string =>
  (first === last ? [first] : [first, last]).map(formatPlace).join(' … ');

/** Without separators of thousands, as in code. */
const formatPlace = (place: number): string => String(place).replace('-', '−');

/** The flags in a few signs: what the first token has, and what the others have. */
function flags(tokens: Int32Array, attMask: Float64Array): string {
  const [first = 0, ...others] = [...tokens].map((token) => attMask[token] ?? 0);
  const [next] = others;
  if (next === undefined) return String(first);
  if (others.some((flag) => flag !== next)) return [first, ...others].join(' ');
  return others.length === 1 ? `${first} ${next}` : `${first} ${next} … ${next}`;
}

/** Allowed pairs between segments; the table that tells a large mask. */
export function readingTable({ view, segments, querySpans, keySpans }: ShownMask): ResultTable {
  const pairs = pairsBetween(view.matrix, querySpans, keySpans);
  const sized = (span: AxisSpan) =>
    say('table.sized', { name: spanName(span, segments), tokens: span.end - span.start });
  return {
    key: 'reading',
    title: say('table.reading'),
    columns: [
      { key: 'query', label: say('column.query') },
      ...keySpans.map((span, index) => ({ key: `key${index + 1}`, label: sized(span) })),
    ],
    rows: querySpans.map((span, row) => [sized(span), ...(pairs[row] ?? [])]),
  };
}

export function sizeTable(shown: ShownMask): ResultTable {
  const { view, fast, picture, comparedWith, segments, positionOffset } = shown;
  const { queries, keys } = view.matrix;
  const isFast = fast !== undefined || hasPostfix(segments);
  const reference = comparedWith && say(`reference.${comparedWith}`);
  const rows: [string, number][] = [
    [say('size.queries'), queries],
    [say('size.keys'), keys],
    [say('size.validKeys'), countOnes(view.keys.valid)],
    [say('size.pairs'), queries * keys],
    [say('size.allowed'), picture.allowedPairs],
  ];
  if (reference) {
    rows.push([say('size.lost', { reference }), picture.lost], [say('size.gained', { reference }), picture.gained]);
  }
  rows.push([say('size.emptyRows'), picture.emptyRows]);
  if (positionOffset !== undefined) rows.push([say('size.offset'), positionOffset]);
  if (fast) rows.push([say('size.lostTokens'), fast.lostTokens], [say('size.admittedTokens'), fast.admittedTokens]);
  rows.push([say('size.booleanBytes'), queries * keys]);
  // pi0-FAST has no implementation in PyTorch, and JAX replaces logits instead of adding a mask.
  if (!isFast) rows.push([say('size.float32Bytes'), additiveMaskBytes(queries, keys)]);
  return {
    key: 'sizes',
    title: say('table.sizes'),
    columns: [
      { key: 'quantity', label: say('column.quantity') },
      { key: 'value', label: say('column.value') },
    ],
    rows: [...rows, ...cachedSizes(shown)],
  };
}

/** What inference would hold instead of the square of training. */
function cachedSizes({ stage, segments }: ShownMask): [string, number][] {
  const { prefix, action } = layoutParts(segments);
  const [prefixTokens, actionTokens] = [prefix[1], action[1] - action[0]];
  if (stage !== 'training' || prefixTokens === 0 || actionTokens === 0) return [];
  return [
    [say('size.prefix'), prefixTokens],
    [say('size.validPrefix'), countOnes(layoutTokens(segments).padMask.subarray(0, prefixTokens))],
    [say('size.prefillBytes'), additiveMaskBytes(prefixTokens, prefixTokens)],
    [say('size.stepBytes'), additiveMaskBytes(actionTokens, prefixTokens + actionTokens)],
  ];
}
