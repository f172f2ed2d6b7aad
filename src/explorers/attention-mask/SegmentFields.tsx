import React, { type ReactNode } from 'react';
import type { Segment } from '@site/core/models/attentionMask/segment';
import Choice from '@site/src/components/Controls/Choice';
import NumberField from '@site/src/components/Controls/NumberField';
import TextField from '@site/src/components/Controls/TextField';
import Toggle from '@site/src/components/Controls/Toggle';
import { parseFree } from './layoutText';
import { say } from './words';

interface Props {
  segment: Segment;
  /** Tokens by which it may still grow. */
  room: number;
  onChange(segment: Segment): void;
}

/** What can be set about one segment. */
export default function SegmentFields({ segment, room, onChange }: Props): ReactNode {
  const count = (label: string, value: number, put: (value: number) => void) => (
    <NumberField label={label} value={value} min={1} max={value + room} onChange={put} />
  );
  switch (segment.kind) {
    case 'state':
    case 'perception':
      return null;
    case 'image':
      return (
        <>
          {count(say('field.tokens'), segment.tokens, (tokens) => onChange({ ...segment, tokens }))}
          <Toggle
            label={say('field.cameraValid')}
            checked={segment.valid}
            onChange={(valid) => onChange({ ...segment, valid })}
          />
        </>
      );
    case 'language':
      return (
        <>
          {count(say('field.textLength'), segment.tokens, (tokens) =>
            onChange({ ...segment, tokens, validTokens: Math.min(segment.validTokens, tokens) }),
          )}
          <NumberField
            label={say('field.validText')}
            value={segment.validTokens}
            min={0}
            max={segment.tokens}
            slider
            onChange={(validTokens) => onChange({ ...segment, validTokens })}
          />
          <Choice
            label={say('field.attention')}
            value={segment.attention ?? 'joined'}
            options={(['joined', 'ownBlock', 'causal'] as const).map((value) => ({
              value,
              label: say(`attention.${value}`),
            }))}
            onChange={(value) => {
              const { tokens, validTokens } = segment;
              onChange({ kind: 'language', tokens, validTokens, ...(value !== 'joined' && { attention: value }) });
            }}
          />
        </>
      );
    case 'dynamics':
    case 'inverseDynamics':
      return count(say('field.imageTokens'), segment.imageTokens, (imageTokens) =>
        onChange({ ...segment, imageTokens }),
      );
    case 'free': {
      const put = (att: string, pad: string) => {
        const changed = parseFree(att, pad);
        if (changed) onChange(changed);
        return changed ? undefined : say('field.freeProblem');
      };
      const [att, pad] = [segment.attMask.join(''), segment.padMask.join('')];
      return (
        <>
          <TextField label="att_masks" value={att} onChange={(text) => put(text, resized(pad, text.length))} />
          <TextField label="pad_masks" value={pad} onChange={(text) => put(att, text)} hint={say('hint.free')} />
        </>
      );
    }
    default:
      return count(say('field.tokens'), segment.tokens, (tokens) => onChange({ ...segment, tokens }));
  }
}

/** Follows the flags in length, so that tokens can be added and taken away: what is added is valid. */
const resized = (padMask: string, length: number): string => padMask.slice(0, length).padEnd(length, '1');
