import React, { type ReactNode } from 'react';
import { segmentLength, type Layout, type Segment, type SegmentKind } from '@site/core/models/attentionMask/segment';
import { tokensPerImage } from '@site/core/models/attentionMask/presets';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import Toggle from '@site/src/components/Controls/Toggle';
import { isolatableKinds, limits, withinLimits } from './layoutText';
import SegmentFields from './SegmentFields';
import styles from './styles.module.css';
import { segmentNames } from './tokenNames';
import { say } from './words';

/** What is added, in the sizes of the real models where there are any. */
const newSegments: readonly Segment[] = [
  { kind: 'image', tokens: tokensPerImage, valid: true },
  { kind: 'language', tokens: 48, validTokens: 12 },
  { kind: 'eToken', tokens: 1 },
  { kind: 'state' },
  { kind: 'action', tokens: 50 },
  { kind: 'perception' },
  { kind: 'dynamics', actionTokens: 1, imageTokens: tokensPerImage },
  { kind: 'inverseDynamics', imageTokens: tokensPerImage, actionTokens: 1 },
  { kind: 'fastPostfix', tokens: 40 },
  { kind: 'padding', tokens: 40 },
  { kind: 'free', attMask: [0, 0, 0, 1, 0, 0, 0], padMask: [1, 1, 1, 1, 1, 1, 1] },
];

interface Props {
  layout: Layout;
  onChange(layout: Layout): void;
}

/** The segments in order, each with its fields; and which kinds the block-diagonal ranges keep apart. */
export default function LayoutEditor({ layout, onChange }: Props): ReactNode {
  const { segments, isolatedKinds } = layout;
  const names = segmentNames(segments);
  const total = segments.reduce((sum, segment) => sum + segmentLength(segment), 0);
  const room = limits.tokens - total;
  const put = (next: readonly Segment[]) => {
    if (withinLimits(next)) onChange({ ...layout, segments: next });
  };
  const isolate = (kind: SegmentKind, apart: boolean) =>
    onChange({
      ...layout,
      isolatedKinds: isolatableKinds.filter((each) => (each === kind ? apart : isolatedKinds.includes(each))),
    });
  const isolatable = isolatableKinds.filter((kind) => segments.some((segment) => segment.kind === kind));
  // A range is cut off from other ranges, so a single one changes nothing.
  const canPart = segments.filter(({ kind }) => isolatable.some((each) => each === kind)).length > 1;
  const addable = newSegments.map((segment) => ({
    value: segment.kind,
    label: say(`segment.${segment.kind}`),
    disabled: !withinLimits([...segments, segment]),
  }));
  return (
    <div className={styles.editor}>
      <ol className={styles.segments}>
        {segments.map((segment, index) => (
          <li key={index}>
            <Group label={names[index] ?? ''}>
              <SegmentFields
                segment={segment}
                room={room}
                onChange={(changed) => put(segments.map((each, place) => (place === index ? changed : each)))}
              />
              <span className={styles.buttons}>
                <button
                  type="button"
                  disabled={index === 0}
                  aria-label={say('editor.up', { segment: names[index] ?? '' })}
                  onClick={() => put(segments.map((each, place) => swapped(segments, index, place) ?? each))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  disabled={segments.length === 1}
                  aria-label={say('editor.remove', { segment: names[index] ?? '' })}
                  onClick={() => put(segments.filter((_, place) => place !== index))}
                >
                  ×
                </button>
              </span>
            </Group>
          </li>
        ))}
      </ol>
      <Group label={say('editor.more')}>
        <Choice
          label={say('editor.add')}
          value=""
          options={[{ value: '', label: say('editor.choose') }, ...addable]}
          onChange={(kind: string) => put([...segments, ...newSegments.filter((segment) => segment.kind === kind)])}
          hint={say('editor.total', { tokens: total, limit: limits.tokens })}
        />
      </Group>
      {canPart && (
        <Group label={say('editor.isolated')}>
          {isolatable.map((kind) => (
            <Toggle
              key={kind}
              label={say(`segment.${kind}`)}
              checked={isolatedKinds.includes(kind)}
              onChange={(apart) => isolate(kind, apart)}
            />
          ))}
        </Group>
      )}
    </div>
  );
}

/** What stands at a place after the segment at `index` has moved one up. */
function swapped(segments: readonly Segment[], index: number, place: number): Segment | undefined {
  if (place === index) return segments[index - 1];
  return place === index - 1 ? segments[index] : undefined;
}
