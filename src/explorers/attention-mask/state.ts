/** What a reader can set, and how it stands in the address. */
import { addressCodec, choice, flag, integer, type Field } from '@site/core/explorer/addressCodec';
import { attentionRules, type AttentionRule } from '@site/core/models/attentionMask/attentionRule';
import { maxDecodingSteps } from '@site/core/models/attentionMask/fastView';
import { presets, type Preset } from '@site/core/models/attentionMask/presets';
import type { Layout } from '@site/core/models/attentionMask/segment';
import { layoutText, parseLayout } from './layoutText';
import { availableStages, stages, type Stage } from './shownMask';

export interface State {
  layout: Layout;
  stage: Stage;
  rule: AttentionRule;
  /** A few tokens for each segment. */
  small: boolean;
  /** Decoding step of pi0-FAST. */
  step: number;
  /** Row and column of the chosen pair; null until a reader chooses, for a pair that tells something. */
  query: number | null;
  key: number | null;
}

/** The preset of which this is the layout. */
export const presetOf = (layout: Layout): Preset | undefined =>
  presets.find((preset) => layoutText(preset.layout) === layoutText(layout));

/** The name of a real configuration where it is one. */
const layoutField: Field<Layout> = {
  initial: (presets[0] as Preset).layout,
  print: (layout) => presetOf(layout)?.config ?? layoutText(layout),
  parse: (text) => presets.find(({ config }) => config === text)?.layout ?? parseLayout(text),
};

/** There are more places than any layout within the limits has rows or columns. */
const place: Field<number | null> = {
  initial: null,
  print: (value) => (value === null ? '' : String(value)),
  parse: integer(0, 0, 4095).parse,
};

export const codec = addressCodec<State>(
  1,
  {
    layout: layoutField,
    stage: choice(stages, 'training'),
    rule: choice(attentionRules, 'asWritten'),
    small: flag(false),
    step: integer(0, 0, maxDecodingSteps - 1),
    query: place,
    key: place,
  },
  ({ layout, stage }) => (availableStages(layout).includes(stage) ? undefined : 'stage'),
);

/** Another matrix, at a stage that the layout has; the chosen pair belonged to the one before. */
export function reshaped(state: State, part: Partial<State>): State {
  const next = { ...state, ...part, query: null, key: null };
  return { ...next, stage: availableStages(next.layout).includes(next.stage) ? next.stage : 'training' };
}
