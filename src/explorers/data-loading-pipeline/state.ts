/** Everything that a reader of the data pipeline explorer can change, and how the address says it. */
import { addressCodec, choice, decimal, flag, integer, list, text, type Field } from '@site/core/explorer/addressCodec';
import type { Implementation } from '@site/core/models/augmentation/augmentation';
import { cameras } from '@site/core/models/augmentation/camera';
import { followedConfigs, robotsOf } from '@site/core/models/dataPipeline/sampleChoice';
import { episodeFrames } from '@site/core/models/dataPipeline/syntheticEpisode';
import { trackedStatsNames } from '@site/core/models/dataPipeline/trackedStats';
import { editedAugmentation } from './editedAugmentation';

export const shows = [
  'sample',
  'normalize',
  'prompt',
  'actions',
  'statistics',
  'loader',
  'augment',
  'configs',
] as const;
export const trees = ['upstream', 'fork', 'forkMain'] as const;
export const robots = ['aloha', 'libero', 'droid', 'droidRlds', 'simpler'] as const;
export const modelTypes = ['pi0', 'pi05', 'pi0Fast'] as const;
export const promptSources = ['task', 'default', 'none'] as const;
export const normModes = ['zScore', 'quantile'] as const;
export const statsSources = ['file', 'episode'] as const;
export const frameworks = ['pytorch', 'jax'] as const;
export const ways = ['training', 'inference'] as const;
export const quantities = ['state', 'actions'] as const;
export const promptFormats = ['paligemma', 'fastTrain', 'fastInfer'] as const;
export const implementations = ['pytorch', 'jax', 'fork'] as const satisfies readonly Implementation[];
export const drawnPer = ['code', 'batch', 'sample'] as const;
export const presences = ['all', 'both', 'different', 'upstreamOnly', 'forkOnly'] as const;
export const tableModels = ['all', 'pi0', 'pi05', 'pi0_fast'] as const;
/** Fields of a configuration that have a column in the table of all. */
export const tableFields = [
  'modelType',
  'dataFactory',
  'repoId',
  'actionHorizon',
  'actionDim',
  'maxTokenLen',
  'batchSize',
  'numTrainSteps',
  'deltaActions',
  'normType',
  'create',
] as const;
/** `table`: in the order of the code. */
export const sortFields = ['table', 'name', ...tableFields] as const;

/** In place of the name of a configuration: a combination of one's own. */
export const OWN = 'own';

const names = [...new Set([OWN, ...followedConfigs.upstream, ...followedConfigs.fork])];

export interface State {
  show: (typeof shows)[number];

  tree: (typeof trees)[number];
  /** A configuration of the tree, or `own`, for which the settings from `robot` to `norm` count. */
  config: string;
  robot: (typeof robots)[number];
  model: (typeof modelTypes)[number];
  horizon: number;
  delta: boolean;
  discrete: boolean;
  prompt: (typeof promptSources)[number];
  base: boolean;
  norm: (typeof normModes)[number];
  stats: (typeof statsSources)[number];
  framework: (typeof frameworks)[number];
  way: (typeof ways)[number];
  frame: number;
  stage: number;

  file: (typeof trackedStatsNames)[number];
  quantity: (typeof quantities)[number];
  dim: number;
  x: number;
  mode: (typeof normModes)[number];
  /** Mean, deviation, 1 % and 99 % quantile as edited; empty: those of the file. */
  edit: readonly number[];

  format: (typeof promptFormats)[number];
  text: string;
  /** Whether the text holds the state; pi0-FAST always does. */
  withState: boolean;
  values: readonly number[];
  /** The state of the next frame, which the fork writes too; empty: none. */
  next: readonly number[];

  /** The robot whose actions are shown. */
  motion: (typeof robots)[number];
  /** Arguments of `make_bool_mask`. */
  mask: readonly number[];
  /** The dimension of the action that is drawn. */
  joint: number;

  batches: Batches;

  samples: number;
  batch: number;
  processes: number;

  impl: (typeof implementations)[number];
  camera: (typeof cameras)[number];
  seed: number;
  per: (typeof drawnPer)[number];
  pick: number;
  /** Amounts as edited, in the order of the code; empty: those that are drawn. */
  amounts: readonly string[];

  find: string;
  type: (typeof tableModels)[number];
  where: (typeof presences)[number];
  sort: (typeof sortFields)[number];
  desc: boolean;
  /** Name of the configuration of which all fields are shown; empty: none. */
  row: string;
}

export const limits = {
  horizon: [1, 100],
  frame: [0, episodeFrames - 1],
  stage: [0, 20],
  dim: [0, 13],
  x: [-1000, 1000],
  samples: [1, 10_000_000],
  batch: [1, 4096],
  processes: [1, 256],
  seed: [0, 9999],
} as const;

/** Samples of the batch whose augmentation is shown. */
export const shownSamples = 4;

export type Batches = readonly (readonly number[])[];

const number = decimal(0, -1e6, 1e6);

/** `0,0.5/1`: numbers of one dimension, batch by batch. */
export const batchesField: Field<Batches> = {
  // 51 numbers and then 50, a hundredth apart, would not fit an address; eleven show the same loss.
  initial: [
    [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    [0.6, 0.7, 0.8, 0.9, 1],
  ],
  print: (batches) => batches.map((batch) => batch.join(',')).join('/'),
  parse: (typed) => {
    const batches = typed.split('/').map((part) => part.split(',').map((item) => number.parse(item)));
    const complete = batches.every((batch) => batch.every((value) => value !== undefined));
    return complete && batches.length <= 8 && batches.flat().length <= 60 ? (batches as number[][]) : undefined;
  },
};

export const codec = addressCodec<State>(
  1,
  {
    show: choice(shows, 'sample'),
    tree: choice(trees, 'upstream'),
    config: choice(names, 'pi05_libero'),
    robot: choice(robots, 'libero'),
    model: choice(modelTypes, 'pi05'),
    horizon: integer(10, ...limits.horizon),
    delta: flag(false),
    discrete: flag(true),
    prompt: choice(promptSources, 'task'),
    base: flag(true),
    norm: choice(normModes, 'quantile'),
    stats: choice(statsSources, 'file'),
    framework: choice(frameworks, 'pytorch'),
    way: choice(ways, 'training'),
    frame: integer(35, ...limits.frame),
    stage: integer(3, ...limits.stage),
    file: choice(trackedStatsNames, 'pi05_simpler'),
    quantity: choice(quantities, 'state'),
    dim: integer(7, ...limits.dim),
    x: decimal(0, ...limits.x),
    mode: choice(normModes, 'quantile'),
    edit: list([], decimal(0, ...limits.x), 4),
    format: choice(promptFormats, 'paligemma'),
    text: text('put the carrot on the plate', /^[^\r]*$/, 120),
    withState: flag(true),
    values: list([-0.3, 0.2, 0.6, 0.4, -0.25, -0.06, 0, 1.1], number, 16),
    next: list([], number, 16),
    motion: choice(robots, 'droidRlds'),
    mask: list([7, -1], integer(0, -16, 16), 8),
    joint: integer(0, ...limits.dim),
    batches: batchesField,
    samples: integer(10_000, ...limits.samples),
    batch: integer(30, ...limits.batch),
    processes: integer(8, ...limits.processes),
    impl: choice(implementations, 'pytorch'),
    camera: choice(cameras, 'base_0_rgb'),
    seed: integer(1, ...limits.seed),
    per: choice(drawnPer, 'code'),
    pick: integer(0, 0, shownSamples - 1),
    amounts: list([], { print: String, parse: (item) => (/^[-\w.+]{1,24}$/.test(item) ? item : undefined) }, 8),
    find: text('', /^[^\r\n]*$/, 40),
    type: choice(tableModels, 'all'),
    where: choice(presences, 'all'),
    sort: choice(sortFields, 'table'),
    desc: flag(false),
    row: text('', /^\w*$/, 40),
  },
  (state) => {
    const { tree, config, robot, edit, processes, batch, amounts } = state;
    if (config !== OWN && !followedConfigs[tree].includes(config)) return 'config';
    if (!robotsOf(tree).includes(robot)) return 'robot';
    if (edit.length !== 0 && edit.length !== 4) return 'edit';
    if (batch < processes) return 'processes';
    return amounts.length === 0 || editedAugmentation(state.impl, state.camera, amounts) ? undefined : 'amounts';
  },
);

/** A change of the tree: the configuration and the robot stay where the tree has them. */
export function withTree({ config, robot }: State, tree: State['tree']): Partial<State> {
  const { [0]: first = OWN } = followedConfigs[tree];
  return {
    tree,
    config: followedConfigs[tree].includes(config) || config === OWN ? config : first,
    robot: robotsOf(tree).includes(robot) ? robot : 'libero',
  };
}
