/**
 * The way of one training sample from the data set into a batch: keys, types, shapes and, if followed, values. Values are
 * computed in double precision; the real code has float32 until it normalises.
 */
import { dataSteps } from './dataTransforms';
import { changeEntries, withNumbers, type Entries } from './entry';
import { modelSteps } from './modelTransforms';
import { normalize } from './normalize';
import type { PipelineSettings } from './pipelineSettings';
import { repackStructure } from './robots';
import { runSteps, type Stages, type Step } from './step';

/**
 * All stages in the order in which a worker of the loader applies them. A key that the sample lacks is left out of the
 * repack, where the real code raises: see `missingKeys`.
 *
 * @param raw the sample as the data set gives it
 * @returns no stages at all where the configuration cannot be created
 * @mirrors data.src.transform-dataset
 * @mirrors data.src.fork-create-base-config
 */
export function trainingStages(settings: PipelineSettings, raw: Entries): Stages {
  if (settings.tree !== 'upstream' && !settings.baseConfig)
    return { stages: [], stop: { stage: 'create', reason: 'missingBaseConfig' } };
  return runSteps({ stage: 'raw', entries: raw }, [
    repackStep(settings),
    ...dataSteps(settings),
    normalizeStep(settings),
    ...modelSteps(settings),
    collateStep(settings.batchSize),
  ]);
}

/**
 * The sample on which compute_norm_stats counts: after the data transforms, not normalised.
 *
 * @mirrors data.src.stats-loader
 */
export function entriesForStats(settings: PipelineSettings, raw: Entries): Entries {
  const { stages } = runSteps({ stage: 'raw', entries: raw }, [repackStep(settings), ...dataSteps(settings)]);
  return stages.at(-1)?.entries ?? {};
}

/**
 * Keys that the repack asks for in vain; the first one raises `KeyError`.
 *
 * @mirrors data.src.repack
 */
export function missingKeys({ robot, tree }: Pick<PipelineSettings, 'robot' | 'tree'>, raw: Entries): string[] {
  return repackStructure(robot, tree)
    .map(([, from]) => from)
    .filter((key) => !raw[key]);
}

/** @mirrors data.src.repack */
function repackStep({ robot, tree }: PipelineSettings): Step {
  const structure = repackStructure(robot, tree);
  return {
    stage: 'repack',
    apply: (raw) => Object.fromEntries(structure.flatMap(([key, from]) => (raw[from] ? [[key, raw[from]]] : []))),
  };
}

/**
 * Statistics are float64, and so is what is normalised with them.
 *
 * @mirrors data.src.normalize
 */
export function normalizeStep({ stats, normMode }: PipelineSettings): Step {
  const normalizeKey = (entries: Entries, key: 'state' | 'actions') =>
    changeEntries(entries, [key], (entry) => ({
      ...withNumbers(entry, (numbers) => stats && normalize(numbers, stats[key], normMode)),
      dtype: 'float64',
    }));
  return { stage: 'normalize', apply: (entries) => normalizeKey(normalizeKey(entries, 'state'), 'actions') };
}

/**
 * Puts the samples of a batch above each other; values are still those of the one sample.
 *
 * @mirrors data.src.collate
 */
function collateStep(batchSize: number): Step {
  return {
    stage: 'collate',
    apply: (entries) =>
      changeEntries(entries, Object.keys(entries), (entry) => ({ ...entry, shape: [batchSize, ...entry.shape] })),
  };
}
