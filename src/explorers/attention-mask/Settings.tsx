import React, { type ReactNode } from 'react';
import { attentionRules } from '@site/core/models/attentionMask/attentionRule';
import { presets, type Preset } from '@site/core/models/attentionMask/presets';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import Toggle from '@site/src/components/Controls/Toggle';
import LayoutEditor from './LayoutEditor';
import { availableStages, decodingColumns, stages } from './shownMask';
import { presetOf, reshaped, type State } from './state';
import styles from './styles.module.css';
import { data, say } from './words';

const custom = 'custom';
const presetOptions = presets.map(({ config }) => ({ value: config, label: config }));

const presetSource = ({ config, source, observedCameras }: Preset): string =>
  [say('preset.source', { config, source }), ...(observedCameras ? [say('preset.cameras')] : [])].join(
    say('sentence.gap'),
  );

interface Props {
  state: State;
  change(part: Partial<State>): void;
}

/** Which layout, at which stage, under which rule; and what the layout is made of. */
export default function Settings({ state, change }: Props): ReactNode {
  const reshape = (part: Partial<State>) => change(reshaped(state, part));
  const { layout, stage, rule, small, step } = state;
  const preset = presetOf(layout);
  const stagesHere = availableStages(layout);
  const lastStep = decodingColumns(small) - 1;
  return (
    <>
      <Group label={say('group.view')}>
        <Choice
          label={say('control.preset')}
          value={preset?.config ?? custom}
          options={[...presetOptions, { value: custom, label: say('preset.custom'), disabled: true }]}
          onChange={(config) => reshape({ layout: presets.find((each) => each.config === config)?.layout ?? layout })}
        />
        <Choice
          label={say('control.stage')}
          value={stage}
          options={stages.map((value) => ({
            value,
            label: say(`stage.${value}`),
            disabled: !stagesHere.includes(value),
          }))}
          onChange={(value) => reshape({ stage: value })}
        />
        <Choice
          label={say('control.rule')}
          value={rule}
          options={attentionRules.map((value) => ({ value, label: say(`rule.${value}`) }))}
          onChange={(value) => change({ rule: value })}
        />
        {stage === 'fast' && (
          <NumberField
            label={say('control.step')}
            value={Math.min(step, lastStep)}
            min={0}
            max={lastStep}
            slider
            onChange={(value) => change({ step: value })}
          />
        )}
        <Toggle
          label={say('control.small')}
          checked={small}
          onChange={(value) => reshape({ small: value })}
          hint={say('hint.small')}
        />
      </Group>
      <details>
        <summary>{say('editor.title')}</summary>
        <LayoutEditor layout={layout} onChange={(value) => reshape({ layout: value })} />
      </details>
      <p className={styles.note}>
        {preset ? (
          <>
            {presetSource(preset)} {say('preset.claim')}{' '}
            <a href={`${data.claimsPage}#${preset.claim}`}>{preset.claim}</a>
          </>
        ) : (
          say('preset.none')
        )}
      </p>
    </>
  );
}
