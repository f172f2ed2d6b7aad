/** Why a query may or may not read a key, as a sentence. */
import type { PairReason } from '@site/core/models/attentionMask/explainPair';
import { pairLevel } from '@site/core/models/attentionMask/maskPicture';
import type { Cell } from '@site/src/components/Matrix/moved';
import type { ShownMask } from './shownMask';
import { tokenName } from './tokenNames';
import { say } from './words';

export function pairSentence({ view, picture, comparedWith, segments }: ShownMask, { row, column }: Cell): string {
  const { matrix, queries, keys } = view;
  const { allowed, reasons } = view.explain(row, column);
  const blocks = { queryBlock: queries.blocks[row] ?? 0, keyBlock: keys.blocks[column] ?? 0 };
  const level = picture.levels[row * matrix.keys + column];
  const isEmpty = !matrix.allowed.subarray(row * matrix.keys, (row + 1) * matrix.keys).includes(1);
  return [
    say(allowed ? 'pair.open' : 'pair.closed', {
      query: tokenName(queries, row, segments),
      key: tokenName(keys, column, segments),
      reasons: reasons.map((reason) => reasonText(reason, blocks)).join(say('pair.and')),
    }),
    ...(comparedWith && level === pairLevel.lost ? [say(`pair.lost.${comparedWith}`)] : []),
    ...(comparedWith && level === pairLevel.gained ? [say(`pair.gained.${comparedWith}`)] : []),
    ...(isEmpty ? [say('pair.emptyRow', { keys: matrix.keys })] : []),
  ].join(say('sentence.gap'));
}

function reasonText(reason: PairReason, blocks: { queryBlock: number; keyBlock: number }): string {
  if (reason.kind !== 'isolatedRanges') return say(`why.${reason.kind}`, blocks);
  return say('why.isolatedRanges', { queryRange: reason.queryRange + 1, keyRange: reason.keyRange + 1 });
}
