/** A chunk of the synthetic episode with its mask, and its tables. */
import type { ResultTable } from '@site/core/explorer/resultTable';
import { actionChunk, type ActionChunk } from '@site/core/models/dataPipeline/actionChunk';
import { absoluteActions, deltaActions } from '@site/core/models/dataPipeline/deltaActions';
import type { Robot } from '@site/core/models/dataPipeline/robots';
import {
  episodeAction,
  episodeFps,
  episodeFrames,
  episodeState,
} from '@site/core/models/dataPipeline/syntheticEpisode';
import { say } from './words';

export interface Chunk extends ActionChunk {
  fps: number;
  mask: readonly boolean[];
  state: readonly number[];
  /** `[H][Da]`, as recorded, relative to the state, and back. */
  actions: readonly (readonly number[])[];
  relative: readonly (readonly number[])[];
  restored: readonly (readonly number[])[];
}

/** @throws ModelError `dimMismatch` for a mask that is longer than the state or an action */
export function chunkOf(robot: Robot, horizon: number, frame: number, mask: readonly boolean[]): Chunk {
  const fps = episodeFps(robot);
  const chunk = actionChunk(fps, horizon, 0, episodeFrames, frame);
  const state = episodeState(robot, frame);
  const actions = chunk.queryIndices.map((each) => episodeAction(robot, each));
  const relative = deltaActions(state, actions, mask);
  return { ...chunk, fps, mask, state, actions, relative, restored: absoluteActions(state, relative, mask) };
}

/** The first action, dimension by dimension. */
export function dimensionsTable({ mask, state, actions, relative, restored }: Chunk): ResultTable {
  return {
    key: 'firstAction',
    title: say('table.firstAction'),
    columns: [
      { key: 'dimension', label: say('column.dimension') },
      { key: 'mask', label: say('column.mask') },
      { key: 'state', label: 'state' },
      { key: 'action', label: say('column.recorded') },
      { key: 'relative', label: say('column.relative') },
      { key: 'restored', label: say('column.absolute') },
    ],
    rows: (actions[0] ?? []).map((action, dim) => [
      dim,
      say(mask[dim] ? 'flag.true' : 'flag.false'),
      state[dim] ?? null,
      action,
      relative[0]?.[dim] ?? null,
      restored[0]?.[dim] ?? null,
    ]),
  };
}

/** One dimension, step by step. */
export function stepsTable({ queryIndices, isPad, fps, actions, relative }: Chunk, joint: number): ResultTable {
  return {
    key: 'steps',
    title: say('table.steps', { dim: joint }),
    columns: [
      { key: 'step', label: 'k' },
      { key: 'offset', label: say('column.offset'), unit: 's' },
      { key: 'frame', label: say('column.frame') },
      { key: 'isPad', label: 'is_pad' },
      { key: 'action', label: say('column.recorded') },
      { key: 'relative', label: say('column.relative') },
    ],
    rows: queryIndices.map((frame, step) => [
      step,
      step / fps,
      frame,
      say(isPad[step] ? 'flag.true' : 'flag.false'),
      actions[step]?.[joint] ?? null,
      relative[step]?.[joint] ?? null,
    ]),
  };
}
