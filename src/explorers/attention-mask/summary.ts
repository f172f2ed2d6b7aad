/** The main result as one sentence. */
import type { AttentionRule } from '@site/core/models/attentionMask/attentionRule';
import { countOnes } from '@site/core/models/attentionMask/countOnes';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { ShownMask } from './shownMask';
import { say } from './words';

export function summary(shown: ShownMask, rule: AttentionRule): string {
  return [stageSentence(shown), ...actionSentence(shown), ...comparison(shown, rule)].join(say('sentence.gap'));
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function stageSentence({ stage, view, fast, picture }: ShownMask): string {
  const { queries, keys } = view.matrix;
  const pairs = formatValue(picture.allowedPairs);
  const share = percent(picture.allowedPairs / Math.max(1, queries * keys));
  if (fast) {
    const valid = fast.prefillTokens - fast.prefixStart;
    const step = queries - fast.prefillTokens - 1;
    const decoded = say('summary.fast', {
      prefill: fast.prefillTokens,
      valid,
      step,
      start: fast.prefixStart,
      end: fast.prefillTokens + step,
      position: view.queries.positions.at(-1) ?? 0,
    });
    const { lostTokens: lost, admittedTokens: admitted } = fast;
    return lost > 0 ? [decoded, say('summary.hole', { lost, admitted })].join(say('sentence.gap')) : decoded;
  }
  if (stage !== 'training') {
    return say('summary.cached', { queries, keys, pairs, share, position: view.queries.positions[0] ?? 0 });
  }
  const blocks = new Set(view.keys.blocks).size;
  return say('summary.training', { tokens: keys, valid: countOnes(view.keys.valid), blocks, pairs, share });
}

/** What most readers come for: whether actions read later actions, and whether the prefix reads actions. */
function actionSentence({ stage, view, segments, querySpans }: ShownMask): string[] {
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
