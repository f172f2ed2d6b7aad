/** What a reader chooses to follow a sample: one of the real configurations, or a robot, a model and a tree of their own. */
import type { ConfigRow } from './configTable';
import type { PipelineSettings } from './pipelineSettings';
import { robotFacts, type ModelType, type Robot, type Tree } from './robots';
import type { SampleSource } from './syntheticEpisode';

/** All that a configuration says about the pipeline; statistics are no part of it, they are a file. */
export type SampleChoice = Omit<PipelineSettings, 'stats'> & SampleSource;

/** Which robots a tree has a policy for. */
export const robotsOf = (tree: Tree): Robot[] =>
  (Object.keys(robotFacts) as Robot[]).filter((robot) => robot !== 'simpler' || tree !== 'upstream');

/**
 * A combination that no configuration needs to have: the defaults of the classes, and what they must have to give a batch.
 *
 * @mirrors data.src.create-base-config
 * @mirrors data.src.pi0-config-defaults
 * @mirrors data.src.pi0-config-horizon
 * @mirrors data.src.fast-config-defaults
 */
export function defaultChoice(tree: Tree, robot: Robot, modelType: ModelType): SampleChoice {
  return {
    tree,
    robot,
    modelType,
    // pi0-FAST does not pad, so its actions must be as wide as those of the data.
    actionDim: modelType === 'pi0Fast' ? robotFacts[robot].actionDims : 32,
    actionHorizon: modelType === 'pi0Fast' ? 32 : 50,
    maxTokenLen: { pi0: 48, pi05: 200, pi0Fast: 250 }[modelType],
    // LIBERO's factory does it only if asked; that of RLDS has no default, and its configurations have positions.
    deltaActions: robot === 'aloha' || robot === 'droidRlds',
    discreteState: modelType === 'pi05',
    defaultPrompt: robot === 'aloha' ? 'Transfer cube' : null,
    promptFromTask: true,
    baseConfig: true,
    normMode: modelType === 'pi0' ? 'zScore' : 'quantile',
    batchSize: 32,
  };
}

const modelTypes: Readonly<Record<string, ModelType>> = { pi0: 'pi0', pi05: 'pi05', pi0_fast: 'pi0Fast' };

/** These give the factory a repack of their own, with the names of their three cameras. */
const OWN_REPACK = ['pi0_aloha_pen_uncap', 'pi05_aloha_pen_uncap'];

/** The configurations that can be followed, by tree; main has no table of its own. A test compares them with the table. */
export const followedConfigs: Readonly<Record<Tree, readonly string[]>> = {
  upstream: [
    'pi0_libero',
    'pi0_libero_low_mem_finetune',
    'pi0_fast_libero',
    'pi0_fast_libero_low_mem_finetune',
    'pi05_libero',
    'pi0_fast_full_droid_finetune',
    'pi05_full_droid_finetune',
    'pi05_droid_finetune',
    'pi0_aloha_sim',
    'pi05_droid_jointpos_polaris',
    'pi0_fast_droid_jointpos_polaris',
    'pi0_droid_jointpos_polaris',
    'pi0_droid_jointpos_100k_polaris',
  ],
  fork: [
    'pi0_libero',
    'pi0_libero_low_mem_finetune',
    'pi0_fast_libero',
    'pi0_fast_libero_low_mem_finetune',
    'pi05_libero',
    'pi05_simpler_debug',
    'pi05_simpler',
    'pi05_simpler_zscore_align',
    'pi05_simpler_zscore',
    'pi05_simpler_low_mem_finetune',
    'pi0_fast_full_droid_finetune',
    'pi05_full_droid_finetune',
    'pi05_droid_finetune',
    'pi0_aloha_sim',
  ],
  forkMain: [],
};

/**
 * A row of the configuration table as a choice; null for a configuration that has no data set, or transforms that this
 * model does not know.
 */
export function configChoice(tree: Tree, row: ConfigRow): SampleChoice | null {
  const robot = robotsOf(tree).find((each) => robotFacts[each].factory === row.dataFactory);
  const modelType = modelTypes[String(row.modelType)];
  const hasData = row.repoId !== null || typeof row.rldsDataDir === 'string';
  if (!robot || !modelType || !hasData || OWN_REPACK.includes(row.name)) return null;
  const choice = defaultChoice(tree, robot, modelType);
  return {
    ...choice,
    actionDim: Number(row.actionDim),
    actionHorizon: Number(row.actionHorizon),
    maxTokenLen: Number(row.maxTokenLen),
    deltaActions: row.deltaActions === true,
    discreteState: row.discreteStateInput === true,
    defaultPrompt: typeof row.defaultPrompt === 'string' ? row.defaultPrompt : null,
    promptFromTask: row.promptFromTask === true,
    baseConfig: row.baseConfigSet === true,
    // Absent where the configuration cannot be created.
    normMode: row.normType === null ? choice.normMode : row.normType === 'z-score' ? 'zScore' : 'quantile',
    batchSize: Number(row.batchSize),
  };
}
