import React, { lazy, Suspense } from 'react';
import { makeBoolMask } from '@site/core/models/dataPipeline/boolMask';
import { robotFacts } from '@site/core/models/dataPipeline/robots';
import Fold from '@site/src/components/Fold';
import Choice from '@site/src/components/Controls/Choice';
import Group from '@site/src/components/Controls/Group';
import NumberField from '@site/src/components/Controls/NumberField';
import TextField from '@site/src/components/Controls/TextField';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { accepted } from './accepted';
import { chunkOf, dimensionsTable, stepsTable } from './actionTables';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { numbersTyped } from './numbersTyped';
import { limits, robots, type State } from './state';
import styles from './styles.module.css';
import { say } from './words';

/** Plots weigh more than all the rest, and the first view has none. */
const ActionsPlot = lazy(() => import('./ActionsPlot'));

/** A chunk of actions: where it is cut off the episode, and what becomes of it relative to the state. */
export function actionsView({ state, change }: ViewInput): ExplorerView {
  const { motion, horizon, frame, mask } = state;
  const chunk = accepted(() => chunkOf(motion, horizon, frame, makeBoolMask(mask)));
  const dims = chunk?.actions[0]?.length ?? 1;
  const joint = Math.min(state.joint, dims - 1);
  const tables = chunk && { first: dimensionsTable(chunk), steps: stepsTable(chunk, joint) };
  return {
    settings: [
      { label: say('control.robot'), value: say(`robot.${motion}`) },
      { label: say('control.horizon'), value: String(horizon) },
      { label: say('control.frame'), value: String(frame) },
      { label: say('control.mask'), value: mask.join(', ') || say('value.none') },
    ],
    tables: Object.values(tables ?? {}),
    summary: chunk
      ? say('summary.chunk', {
          repeated: chunk.isPad.filter(Boolean).length,
          horizon,
          seconds: formatValue(chunk.lastOffsetSeconds),
          relative: chunk.mask.filter(Boolean).length,
          dims,
        })
      : say('problem.mask', { dims: makeBoolMask(mask).length }),
    controls: (
      <Group label={say('group.chunk')}>
        <Choice
          label={say('control.robot')}
          value={motion}
          options={robots.map((value) => ({ value, label: say(`robot.${value}`) }))}
          onChange={(value) => change({ motion: value, mask: robotFacts[value].deltaDims ?? [] })}
        />
        <NumberField
          label={say('control.horizon')}
          value={horizon}
          min={limits.horizon[0]}
          max={limits.horizon[1]}
          onChange={(value) => change({ horizon: value })}
        />
        <NumberField
          label={say('control.frame')}
          value={frame}
          min={limits.frame[0]}
          max={limits.frame[1]}
          slider
          onChange={(value) => change({ frame: value })}
        />
        <TextField
          label={say('control.mask')}
          value={mask.join(', ')}
          hint={say('hint.mask')}
          onChange={(typed) => takeMask(typed, change)}
        />
        <NumberField
          label={say('control.joint')}
          value={joint}
          min={0}
          max={dims - 1}
          onChange={(value) => change({ joint: value })}
        />
      </Group>
    ),
    result: chunk && tables && (
      <>
        <Suspense fallback={<div className={styles.plotPlace} />}>
          <ActionsPlot chunk={chunk} joint={joint} />
        </Suspense>
        <ResultTable table={tables.first} current={joint} />
        <Fold title={tables.steps.title}>{() => <ResultTable table={tables.steps} />}</Fold>
        <p className={styles.basis}>{say('basis.actions')}</p>
      </>
    ),
  };
}

function takeMask(typed: string, change: (part: Partial<State>) => void): string | undefined {
  let problem: string | undefined;
  const other = numbersTyped(typed, 8, (numbers) => {
    const fits = numbers.every((each) => Number.isInteger(each) && Math.abs(each) <= 16);
    if (fits) change({ mask: numbers });
    else problem = say('problem.maskNumbers');
  });
  return other ?? problem;
}
