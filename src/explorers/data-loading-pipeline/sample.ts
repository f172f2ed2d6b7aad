/** From the settings to the sample that is followed: the configuration, its statistics, the stages, and where it stops. */
import { configRows } from './configRows';
import { inferenceTrace, type OutputStage } from '@site/core/models/dataPipeline/inferenceTrace';
import type { Framework } from '@site/core/models/dataPipeline/observation';
import type { SampleStats } from '@site/core/models/dataPipeline/pipelineSettings';
import type { NormMode } from '@site/core/models/dataPipeline/normalize';
import { robotFacts, type ModelType, type Robot, type Tree } from '@site/core/models/dataPipeline/robots';
import { configChoice, defaultChoice, type SampleChoice } from '@site/core/models/dataPipeline/sampleChoice';
import { episodeStats, statsFileOf } from '@site/core/models/dataPipeline/sampleStats';
import type { Stage, Stop } from '@site/core/models/dataPipeline/step';
import { trackedStats, type TrackedStatsName } from '@site/core/models/dataPipeline/trackedStats';
import { trainingTrace } from '@site/core/models/dataPipeline/trainingTrace';
import { remember } from './remember';
import { OWN, type State } from './state';

export interface Sample {
  choice: SampleChoice;
  /** The file that has statistics for such data. */
  available: TrackedStatsName | null;
  /** That file if it is used; null for the statistics of the episode. */
  file: TrackedStatsName | null;
  stages: readonly Stage[];
  stop: Stop | null;
  /** At inference: largest difference between what comes back and the data set. */
  largestDeviation: number | null;
}

export function sampleOf(state: State): Sample {
  const { tree, config, robot, model, horizon, delta, discrete, prompt, base, norm } = state;
  const choice =
    config === OWN
      ? ownChoice(tree, robot, model, horizon, delta, discrete, prompt, base, norm)
      : namedChoice(tree, config);
  const available = statsFileOf(choice, config);
  const file = state.stats === 'file' ? available : null;
  const stats = file ? trackedStats[file] : countedStats(choice);
  const framework = frameworkOf(state);
  return { choice, available, file, ...followed(choice, stats, state.frame, framework, state.way) };
}

/** The fork can train in PyTorch only. */
export const frameworkOf = ({ tree, framework }: State): Framework => (tree === 'fork' ? 'pytorch' : framework);

const namedChoice = remember((tree: Tree, config: string): SampleChoice => {
  const row = configRows[tree].find(({ name }) => name === config);
  return (row && configChoice(tree, row)) ?? defaultChoice(tree, 'libero', 'pi05');
});

const ownChoice = remember(
  (
    tree: Tree,
    robot: Robot,
    modelType: ModelType,
    actionHorizon: number,
    deltaActions: boolean,
    discreteState: boolean,
    prompt: State['prompt'],
    baseConfig: boolean,
    normMode: NormMode,
  ): SampleChoice => {
    const defaults = defaultChoice(tree, robot, modelType);
    return {
      ...defaults,
      actionHorizon,
      deltaActions: deltaActions && robotFacts[robot].deltaDims !== null,
      discreteState,
      promptFromTask: prompt === 'task',
      defaultPrompt: prompt === 'default' ? 'Transfer cube' : null,
      baseConfig,
      // Upstream leaves no choice: its configurations cannot change what the model type decides.
      normMode: tree === 'upstream' ? defaults.normMode : normMode,
    };
  },
);

const countedStats = remember(episodeStats);

const followed = remember(
  (choice: SampleChoice, stats: SampleStats, frame: number, framework: Framework, way: State['way']) => {
    if (way === 'training') return { ...trainingTrace(choice, frame, stats, framework), largestDeviation: null };
    const { inputs, outputs, largestDeviation } = inferenceTrace(choice, frame, stats);
    return { stages: [...inputs.stages, ...outputs.map(asStage)], stop: inputs.stop, largestDeviation };
  },
);

/** What leaves the model has no type of its own here, only a shape: frameworks differ in it, and no stage depends on it. */
function asStage({ stage, state, actions }: OutputStage): Stage {
  const entry = (numbers: OutputStage['actions'] | readonly number[], shape: readonly number[]) =>
    ({ dtype: '', shape, value: { kind: 'numbers', numbers } }) as const;
  return {
    stage,
    entries: {
      ...(state && { state: entry(state, [state.length]) }),
      actions: entry(actions, [actions.length, actions[0]?.length ?? 0]),
    },
  };
}

/** The settings of a combination of one's own that begins as the configuration that is followed. */
export function ownFrom({ robot, modelType, ...choice }: SampleChoice): Partial<State> {
  return {
    config: OWN,
    robot,
    model: modelType,
    horizon: choice.actionHorizon,
    delta: choice.deltaActions,
    discrete: choice.discreteState,
    prompt: choice.promptFromTask ? 'task' : choice.defaultPrompt === null ? 'none' : 'default',
    base: choice.baseConfig,
    norm: choice.normMode,
  };
}
