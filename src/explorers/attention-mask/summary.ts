/** The main result as one sentence. */
import type { AttentionRule } from '@site/core/models/attentionMask/attentionRule';
import { countOnes } from '@site/core/models/attentionMask/countOnes';
import type { FastView } from '@site/core/models/attentionMask/fastView';
import { hasPostfix } from '@site/core/models/attentionMask/segment';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { ShownMask } from './shownMask';
import { say } from './words';

export function summary(shown: ShownMask, rule: AttentionRule): string {
  return [...stageSentences(shown), ...actionSentences(shown), ...comparison(shown, rule)].join(say('sentence.gap'));
}

function stageSentences({ stage, view, fast, picture, segments }: ShownMask): string[] {
  if (fast) return fastSentences(fast);
  const { queries, keys } = view.matrix;
  const pairs = formatValue(picture.allowedPairs);
  const share = `${((100 * picture.allowedPairs) / Math.max(1, queries * keys)).toFixed(1)}%`;
  if (stage !== 'training') {
    return [say('summary.cached', { queries, keys, pairs, share, position: view.queries.positions[0] ?? 0 })];
  }
  const [valid, blocks] = [countOnes(view.keys.valid), new Set(view.keys.blocks).size];
  const square = say('summary.training', { tokens: keys, valid, blocks, pairs, share });
  return hasPostfix(segments) ? [square, say('summary.shifted')] : [square];
}

function fastSentences({ matrix, queries, ...fast }: FastView): string[] {
  const { prefillTokens: prefill, prefixStart: start, lostTokens: lost, admittedTokens: admitted } = fast;
  const step = matrix.queries - prefill - 1;
  const [end, position] = [prefill + step, queries.positions.at(-1) ?? 0];
  const decoded = say('summary.fast', { prefill, valid: prefill - start, step, start, end, position });
  return lost > 0 ? [decoded, say('summary.hole', { lost, admitted })] : [decoded];
}

/** What most readers come for: whether actions read later actions, and whether the prefix reads actions. */
function actionSentences({ stage, view, segments, querySpans }: ShownMask): string[] {
  const actions = querySpans.find(({ segment }) => segment !== null && segments[segment]?.kind === 'action');
  if (stage !== 'training' || !actions || actions.end - actions.start < 2) return [];
  const { allowed, keys } = view.matrix;
  const reads = (query: number, key: number): boolean => allowed[query * keys + key] === 1;
  const prefix = view.queries.valid.indexOf(1);
  const direction = reads(actions.start, actions.end - 1) ? 'both' : 'causal';
  const backwards = reads(prefix, actions.start) ? 'read' : 'unread';
  return [say(`summary.actions.${direction}`), ...(prefix < actions.start ? [say(`summary.prefix.${backwards}`)] : [])];
}

function comparison({ comparedWith, picture, positionOffset = 0 }: ShownMask, rule: AttentionRule): string[] {
  const numbers = { lost: formatValue(picture.lost), gained: formatValue(picture.gained) };
  if (comparedWith === 'rule') return [say('summary.rule', { rule: say(`rule.${rule}`), ...numbers })];
  if (comparedWith !== 'training') return [];
  const exact = picture.lost === 0 && picture.gained === 0 && positionOffset === 0;
  return [exact ? say('summary.exact') : say('summary.differs', { ...numbers, offset: formatValue(positionOffset) })];
}
